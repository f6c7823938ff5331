/**
 * @file Reading and splitting in pieces: the file streams by twice, once to draw the rows of each set and once to learn
 * the preparation, and every process keeps only its own rows.
 */
import { say } from '../../../words/say';
import { pyString, pyStrings } from '../python/literals';
import {
  plainNumbers,
  readArguments,
  typeHelpers,
  typeLines,
  usedColumns,
} from '../python/read-code';
import { pyDoc } from '../python/remarks';
import { splitHelper, trainingRowsCode } from '../python/split-code';
import type { ReadableContext } from '../readable-context';

/** Functions `read_pieces`, `draw_rows` and `read_rows`. */
export function dataCode(context: ReadableContext): string {
  return `${typeHelpers(context).trimStart()}${readPieces(context)}

${splitHelper(context.recipe).trimStart()}${drawRows(context)}

${readRows()}`;
}

function readPieces(context: ReadableContext): string {
  const { fitted, recipe, table } = context;
  const required = fitted.columns.filter(({ fill }) => fill === null).map(({ name }) => name);
  const isWorkbook = /\.xlsx$/i.test(table.info.name);
  const args = readArguments(context).map((arg) => arg.replaceAll('\n', '\n        '));
  const listed = args.map((arg) => `            ${arg},\n`).join('');
  const text = isWorkbook
    ? `        pieces = [pd.read_excel(\n            path,\n${listed}        )]`
    : `        pieces = pd.read_csv(\n            path,\n            chunksize=CHUNK,\n${listed}        )`;
  const numbers = plainNumbers(context);
  const lines = typeLines(context, 'piece', true).replace(/^(?=.)/gm, '        ');
  return `USED = ${pyStrings(usedColumns(context), '', 7)}
NUMBERS = ${pyStrings(numbers, '', 10)}
REQUIRED = ${pyStrings([...required, recipe.task.label], '', 11)}  # ${say('exporters.pytorch.data.required')}


def read_pieces(path):
${pyDoc(say('exporters.pytorch.data.readPieces'))}
    if path.endswith(".parquet"):
        import pyarrow.parquet

        file = pyarrow.parquet.ParquetFile(path)
        pieces = (batch.to_pandas() for batch in file.iter_batches(CHUNK, columns=USED))
    else:
${text}
    for piece in pieces:
        piece = piece[USED].reset_index(drop=True)
        piece[NUMBERS] = piece[NUMBERS].astype(float)
${lines}        yield piece.dropna(subset=REQUIRED)
`;
}

function drawRows({ recipe }: ReadableContext): string {
  const { method, groupColumn } = recipe.split;
  const needed =
    method === 'stratified' ? [recipe.task.label] : method === 'group' ? [groupColumn ?? ''] : [];
  return `def draw_rows(path):
${pyDoc(say('exporters.pytorch.data.drawRows'))}
    table = pd.concat([piece[${pyStrings(needed)}] for piece in read_pieces(path)], ignore_index=True)
    train = ${trainingRowsCode(recipe)}
    place = np.full(len(table), -1)
    place[train.index] = np.arange(len(train))
    return place, math.floor(len(train) * (1 - VALIDATION))
`;
}

const readRows = () => `def read_rows(path, place, num_train, columns):
${pyDoc(say('exporters.pytorch.data.readRows'))}
    mine = {"train": [], "validation": [], "test": []}
    at = 0
    for piece in read_pieces(path):
        where = place[at : at + len(piece)]
        number = np.arange(at, at + len(piece))
        at += len(piece)
        for column in columns:
            column.learn(piece.loc[where >= 0, column.name])
        sets = {
            "train": (where >= 0) & (where < num_train),
            "validation": where >= num_train,
            "test": where < 0,
        }
        order = np.where(where >= 0, where, number)
        for name, inside in sets.items():
            chosen = inside & (order % WORLD == RANK)
            mine[name].append(piece[chosen].set_index(order[chosen]))
    for column in columns:
        column.finish()
    return {name: pd.concat(pieces).sort_index() for name, pieces in mine.items()}


def to_tensors(rows, columns):
${pyDoc(say('exporters.pytorch.data.toTensors'))}
    features = [feature for column in columns for feature in column.features(rows[column.name])]
    x = np.column_stack(features).astype("float32")
    return torch.from_numpy(x).to(DEVICE), labels(rows[LABEL]).to(DEVICE)
`;

/** The function `labels(cells)`, and `CLASSES` where there are classes. */
export function labelsCode({ recipe }: ReadableContext, classes: string): string {
  const { label, kind } = recipe.task;
  const lines =
    kind === 'regression'
      ? `    return torch.from_numpy(cells.to_numpy("float32"))`
      : `    numbers = pd.Index(CLASSES).get_indexer(cells)
    if (numbers < 0).any():
        raise SystemExit(f"{LABEL} has a value that is none of {CLASSES}")
    return torch.from_numpy(numbers.astype("int64"))`;
  return `LABEL = ${pyString(label)}
${kind === 'regression' ? '' : `CLASSES = ${classes}\n`}

def labels(cells):
${pyDoc(say('exporters.pytorch.data.labels'))}
${lines}
`;
}
