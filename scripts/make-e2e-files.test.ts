import { describe, expect, it } from 'vitest';
import type { E2eFile, ReadCell } from '../e2e/files/e2e-file';
import { e2eFiles } from '../e2e/files/e2e-files';
import { defaultReadOptions } from '../src/core/protocol/data-protocol';
import { defaultRecipe, withTask } from '../src/core/recipe/default-recipe';
import { guessTask } from '../src/core/recipe/guess-task';
import { validateRecipe } from '../src/core/recipe/validate-recipe';
import { describeTable } from '../src/core/table/column-info';
import { sayNote } from '../src/core/table/say-note';
import { type Column, findColumn, isMissing, isNumeric, type Table } from '../src/core/table/table';
import type { TableInfo } from '../src/core/table/table-info';
import { readTable } from '../src/io/read/read-table';

/** Node's decoders of some encodings are older than the web's; a browser reads these files in e2e/. */
const decodesAsTheWeb: Record<string, boolean> = {
  'cp949.csv': new TextDecoder('euc-kr').decode(Uint8Array.of(0x8c, 0x63)) === '똠',
  'windows-1252.csv': new TextDecoder('windows-1252').decode(Uint8Array.of(0x80)) === '€',
};

async function read({ bytes, name, options }: E2eFile) {
  const file = new Blob([Uint8Array.from(bytes)]);
  const result = await readTable(file, name, { ...defaultReadOptions, ...options });
  const info = describeTable(name, result.table, result.notes);
  return { ...result, info };
}

function cellAt(column: Column, row: number): ReadCell {
  if (isMissing(column, row)) return null;
  return isNumeric(column) ? column.values[row] : column.levels[column.codes[row]];
}

/** What `expected` says, as found in the table. */
function found(expected: E2eFile['expect'], table: Table, info: TableInfo): E2eFile['expect'] {
  const names = table.columns.map((column) => column.name);
  const pick = <T, U>(wanted: Readonly<Record<string, T>> = {}, of: (name: string, want: T) => U) =>
    Object.fromEntries(Object.entries(wanted).map(([name, want]) => [name, of(name, want)]));
  const infoOf = (name: string) => info.columns.find((column) => column.name === name);
  const firstCells = (name: string, cells: readonly ReadCell[]) =>
    names.includes(name) ? cells.map((_, row) => cellAt(findColumn(table, name), row)) : [];
  return {
    ...(expected.rows !== undefined && { rows: table.numRows }),
    ...(expected.columns !== undefined && { columns: names.length }),
    ...(expected.names && { names }),
    ...(expected.types && { types: pick(expected.types, (name) => infoOf(name)!.type) }),
    ...(expected.values && { values: pick(expected.values, firstCells) }),
    ...(expected.missing && { missing: pick(expected.missing, (name) => infoOf(name)!.missing) }),
    ...(expected.excluded && {
      excluded: pick(expected.excluded, (name) => infoOf(name)!.excluded),
    }),
  };
}

describe('the folder of test files', () => {
  it('has different names, none of them large', () => {
    expect(new Set(e2eFiles.map((file) => file.name)).size).toBe(e2eFiles.length);
    expect(e2eFiles.length).toBeGreaterThanOrEqual(45);
    expect(Math.max(...e2eFiles.map((file) => file.bytes.length))).toBeLessThan(300_000);
  });

  it.each(e2eFiles.filter((file) => file.expect.error))(
    '$name is refused: $covers',
    async (file) => {
      const error = expect.stringMatching(file.expect.error!);
      await expect(read(file)).rejects.toMatchObject({ name: 'UserError', code: error });
    },
  );

  it.for(e2eFiles.filter((file) => !file.expect.error))(
    '$name reads: $covers',
    async (file, { skip }) => {
      if (decodesAsTheWeb[file.name] === false) skip('this Node decodes an older table');
      const { table, info, detected: dialect } = await read(file);
      const { note, issue, label, detected, ...expected } = file.expect;
      expect(dialect).toMatchObject(detected ?? {});
      expect(found(expected, table, info)).toEqual(expected);
      const text = info.notes.map((entry) => `${entry.code}: ${sayNote(entry)}`).join('\n');
      if (note) expect(text).toMatch(note);
      const recipe = withTask(defaultRecipe(info), guessTask(info, label));
      const issues = validateRecipe(recipe, info).map(({ message }) => message);
      if (issue) expect(issues.join('\n')).toMatch(issue);
      else expect(issues).toEqual([]);
    },
  );
});
