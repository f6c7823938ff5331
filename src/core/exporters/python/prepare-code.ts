/**
 * @file The preparation in pandas, in the order a person would do it: choose columns, drop or fill, encode words,
 * scale. Everything is learnt from the training rows and applied to all, and gives the same numbers as the page.
 */
import { say } from '../../../words/say';
import { rulesFor } from '../../preparation/column-rules';
import type { FittedColumn } from '../../preparation/fitted-preparation';
import type { MissingRule, Recipe, Scaling } from '../../recipe/recipe';
import type { ExportContext } from '../exporter';
import { pyNumber, pyString, pyStrings } from './literals';
import { usedColumns } from './read-code';
import { pyComment, pyDoc } from './remarks';
import type { Section } from './section';

type Context = Pick<ExportContext, 'recipe' | 'fitted'>;

/** The section that chooses the columns and drops rows with missing values. */
export function columnsSection(context: Context, tables: readonly string[]): Section {
  const { recipe, fitted } = context;
  const { label } = recipe.task;
  const required = [...requiredFeatures(fitted.columns), label];
  const used = usedColumns(context);
  const features = pyStrings(names(fitted.columns), '', 11);
  const group = used.filter((name) => !names(fitted.columns).includes(name) && name !== label);
  const chosen = ['FEATURES', '[LABEL]', ...(group.length > 0 ? [pyStrings(group)] : [])];
  const all = required.length === used.length;
  const dropna = all ? 'dropna()' : `dropna(subset=${pyStrings(required, '', 24)})`;
  const dropped = recipe.task.features.filter((name) => !names(fitted.columns).includes(name));
  return {
    title: say('exporters.python.columns.title'),
    text: [
      say('exporters.python.columns.text', { label }),
      say(`exporters.python.columns.${all ? 'complete' : 'needed'}`),
      ...leftOut(dropped),
    ].join(' '),
    code: `FEATURES = ${features}
LABEL = ${pyString(label)}

${tables.map((table) => `${table} = ${table}[${chosen.join(' + ')}].${dropna}`).join('\n')}`,
  };
}

function leftOut(dropped: readonly string[]): string[] {
  if (dropped.length === 0) return [];
  const names = dropped.join(', ');
  return [say('exporters.python.columns.leftOut', { count: dropped.length, names })];
}

/** The section that makes `x_train` and `x_test`, unscaled. */
export function featuresSection({ recipe, fitted }: Context): Section {
  const { columns } = fitted;
  if (columns.every((column) => column.kind === 'numeric' && column.fill === null))
    return {
      title: say('exporters.python.features.plain.title'),
      text: say('exporters.python.features.plain.text'),
      code: 'x_train = train[FEATURES].astype(float)\nx_test = test[FEATURES].astype(float)',
    };
  const fills = fillLines(recipe, columns);
  const levels = columns.flatMap((column) => levelLines(recipe, column, fills !== ''));
  const filled = fills === '' ? 'rows' : 'filled';
  const body = columns.flatMap((column) => featureLines(column, filled));
  return {
    title: say('exporters.python.features.title'),
    text: describeSteps(columns),
    code: `${fills}${levels.length > 0 ? `levels = {}\n${levels.join('')}` : ''}

def features(rows):
${pyDoc(say('exporters.python.features.doc'))}
${fills === '' ? '' : '    filled = rows.fillna(fill)\n'}    x = {}
${body.map((line) => `    ${line}\n`).join('')}    return pd.DataFrame(x, index=rows.index).astype(float)


x_train, x_test = features(train), features(test)`,
  };
}

/** The section that scales `x_train` and `x_test`; null where nothing is scaled. */
export function scalingSection({ recipe, fitted }: Context): Section | null {
  const rules = (['min-max', 'standard', 'robust'] as const).map((scaling) => ({
    scaling,
    columns: scaledFeatures(recipe, fitted.columns, scaling),
  }));
  const used = rules.filter(({ columns }) => columns.length > 0);
  if (used.length === 0) return null;
  const whole = used.length === 1 && used[0].columns.length === fitted.featureNames.length;
  return {
    title: say('exporters.python.scaling.title'),
    text: [
      say('exporters.python.scaling.why'),
      ...used.map(({ scaling }) => say(`exporters.python.scaling.${scaling}`)),
      say('exporters.python.scaling.trainingRows'),
    ].join(' '),
    code: used
      .map(({ scaling, columns }) =>
        whole ? scaleWhole(scaling) : scaleSome(scaling, pyStrings(columns, '', 10)),
      )
      .join('\n\n'),
  };
}

/** Lines that learn `offset` and `scale` from x, a column without spread being divided by 1. */
function fitLines(scaling: Exclude<Scaling, 'none'>, x: string): string {
  switch (scaling) {
    case 'min-max':
      return `offset = ${x}.min()\nscale = (${x}.max() - offset).replace(0, 1)`;
    case 'standard':
      return `offset = ${x}.mean()\nscale = ${x}.std(ddof=0).where(${x}.max() > ${x}.min(), 1)`;
    case 'robust':
      return `offset = ${x}.median()\nscale = (${x}.quantile(0.75) - ${x}.quantile(0.25)).replace(0, 1)`;
  }
}

function scaleWhole(scaling: Exclude<Scaling, 'none'>): string {
  return `${fitLines(scaling, 'x_train')}
x_train = (x_train - offset) / scale
x_test = (x_test - offset) / scale`;
}

function scaleSome(scaling: Exclude<Scaling, 'none'>, columns: string): string {
  return `columns = ${columns}
${fitLines(scaling, 'x_train[columns]')}
x_train[columns] = (x_train[columns] - offset) / scale
x_test[columns] = (x_test[columns] - offset) / scale`;
}

/** Features whose value is scaled: numbers, dates and places of levels, but neither 0/1 of one-hot nor indicators. */
function scaledFeatures(
  { preparation }: Recipe,
  columns: readonly FittedColumn[],
  scaling: Scaling,
): string[] {
  return columns
    .filter(({ name }) => rulesFor(preparation, name).scaling === scaling)
    .flatMap((column) => {
      if (column.kind === 'one-hot') return [];
      if (column.kind === 'date-parts')
        return column.parts.map(({ part }) => `${column.name}.${part}`);
      return [column.name];
    });
}

const names = (columns: readonly FittedColumn[]) => columns.map(({ name }) => name);
const requiredFeatures = (columns: readonly FittedColumn[]) =>
  names(columns.filter(({ fill }) => fill === null));

/** Lines that learn what fills missing values, by column; empty where nothing is filled. */
function fillLines({ preparation }: Recipe, columns: readonly FittedColumn[]): string {
  const filled = columns.filter(({ fill }) => fill !== null);
  if (filled.length === 0) return '';
  const byRule = (wanted: MissingRule) =>
    names(filled.filter((column) => fillRule(preparation, column) === wanted));
  const learnt = (rule: MissingRule, call: string) => {
    const list = byRule(rule);
    return list.length === 0 ? '' : `fill.update(train[${pyStrings(list, '', 18)}].${call})\n`;
  };
  const constants = filled
    .filter((column) => fillRule(preparation, column) === 'constant')
    .map(({ name, fill }) => `${pyString(name)}: ${constant(fill)}`);
  return `fill = {${constants.join(', ')}}
${learnt('mean', 'mean()')}${learnt('median', 'median()')}${learnt('most-frequent', 'mode().iloc[0]')}${needsFilled(columns) ? 'filled = train.fillna(fill)\n' : ''}`;
}

/** Words have no mean or median: the most frequent stands in. */
function fillRule(preparation: Recipe['preparation'], { name, kind }: FittedColumn): MissingRule {
  const { missing } = rulesFor(preparation, name);
  const isWords = kind === 'one-hot' || kind === 'ordinal';
  return isWords && (missing === 'mean' || missing === 'median') ? 'most-frequent' : missing;
}

const constant = (fill: FittedColumn['fill']) =>
  typeof fill === 'string' ? pyString(fill) : pyNumber(fill ?? NaN);

const needsFilled = (columns: readonly FittedColumn[]) =>
  columns.some(({ kind }) => kind === 'one-hot' || kind === 'ordinal');

/** Lines that learn the levels of a column of words from the training rows. */
function levelLines({ preparation }: Recipe, column: FittedColumn, fills: boolean): string[] {
  if (column.kind !== 'one-hot' && column.kind !== 'ordinal') return [];
  const cell = `${fills ? 'filled' : 'train'}[${pyString(column.name)}]`;
  const levels = `levels[${pyString(column.name)}]`;
  if (column.kind === 'ordinal' || !column.other) return [`${levels} = sorted(${cell}.unique())\n`];
  const { maxLevels } = rulesFor(preparation, column.name);
  return [
    `${pyComment(say('exporters.python.features.mostFrequent', { most: maxLevels }))}
counts = ${cell}.value_counts().sort_index()
counts = counts.sort_values(ascending=False, kind="stable")
${levels} = sorted(counts.index[:${maxLevels}])\n`,
  ];
}

/** Lines of `features` that write the column's features into `x`. */
function featureLines(column: FittedColumn, table: string): string[] {
  const name = pyString(column.name);
  const cell = `${table}[${name}]`;
  const indicator = column.indicator
    ? [`x[${pyString(`${column.name}=(missing)`)}] = rows[${name}].isna()`]
    : [];
  switch (column.kind) {
    case 'numeric':
      return [`x[${name}] = ${cell}`, ...indicator];
    case 'date-parts':
      return [
        ...(column.parts.length > 0 ? [`dates = pd.to_datetime(${cell}, unit="ms").dt`] : []),
        ...column.parts.map(
          ({ part }) => `x[${pyString(`${column.name}.${part}`)}] = dates.${part}`,
        ),
        ...indicator,
      ];
    case 'ordinal':
      return [
        `x[${name}] = pd.Categorical(${cell}, categories=levels[${name}]).codes`,
        ...indicator,
      ];
    case 'one-hot':
      return [
        `for level in levels[${name}]:`,
        `    x[${pyString(`${column.name}=`)} + level] = ${cell} == level`,
        ...(column.other
          ? [`x[${pyString(`${column.name}=(other)`)}] = ~${cell}.isin(levels[${name}])`]
          : []),
        ...indicator,
      ];
  }
}

function describeSteps(columns: readonly FittedColumn[]): string {
  const has = (kind: FittedColumn['kind']) => columns.some((column) => column.kind === kind);
  return [
    columns.some(({ fill }) => fill !== null) && say('exporters.python.features.filled'),
    has('one-hot') && say('exporters.python.features.oneHot'),
    has('ordinal') && say('exporters.python.features.ordinal'),
    has('date-parts') && say('exporters.python.features.dates'),
    columns.some(({ indicator }) => indicator) && say('exporters.python.features.indicator'),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
