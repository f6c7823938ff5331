import type { E2eFile, ReadCell } from './files/e2e-file.ts';
import { e2eFiles } from './files/e2e-files.ts';
import { expect, test } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

/** How many of a file's columns are surely in sight. */
const numInSight = 5;

/** What a refusal says, by the code that reading the file gives. */
const refusals: Record<string, string> = {
  'csv-empty': 'is empty',
  'csv-no-rows': 'no rows',
  'csv-binary': 'not a (text )?table',
  'csv-quote-open': 'a quote that is never closed',
  'gzip-damaged': 'gzip file is damaged',
  'xlsx-damaged': 'is damaged',
  'parquet-damaged': 'Parquet file is damaged',
};

test('every file that cannot be read says why, and the page goes on', async ({ lossline }) => {
  for (const file of e2eFiles.filter(({ expect: { error } }) => error)) {
    await test.step(`${file.name}: ${file.covers}`, async () => {
      await lossline.chooseText(file.name, Buffer.from(file.bytes));
      const messages = Object.entries(refusals).filter(([code]) => file.expect.error!.test(code));
      expect(messages, `a refusal of ${file.name}`).not.toEqual([]);
      const either = new RegExp(messages.map(([, message]) => message).join('|'));
      await expect(lossline.alert).toContainText(either);
      await expect(lossline.preview).toBeHidden();
      await lossline.button('Dismiss').click();
    });
  }
});

const readable = e2eFiles.filter(({ expect: { error } }) => !error);
const groupSize = 16;

for (let start = 0; start < readable.length; start += groupSize) {
  const group = readable.slice(start, start + groupSize);
  const names = `${group[0].name} to ${group.at(-1)!.name}`;
  test(`files that can be read show names, types and cells: ${names}`, async ({ lossline }) => {
    for (const file of group) {
      await test.step(`${file.name}: ${file.covers}`, () => showsFile(lossline, file));
    }
  });
}

async function showsFile(lossline: LosslinePage, file: E2eFile) {
  await lossline.chooseText(file.name, Buffer.from(file.bytes));
  await expect(lossline.preview.getByRole('heading', { level: 2 })).toHaveText(file.name);
  if (file.options) await lossline.readAs(file.options);
  const { rows, columns } = file.expect;
  if (rows) await expect(lossline.preview).toContainText(`${rows.toLocaleString('en')} row`);
  if (columns) await expect(lossline.preview).toContainText(` ${columns} column`);
  const shown = async () => differences(file, await lossline.shownColumns());
  await expect.poll(shown, { message: file.name }).toEqual([]);
  await expect(lossline.alert).toHaveCount(0);
}

interface Shown {
  name: string;
  type: string;
  missing: number;
  cells: string[];
}

/** What the page shows otherwise than reading the file must give, in words. */
function differences({ expect: expected }: E2eFile, shown: readonly Shown[]): string[] {
  const found: string[] = [];
  const compare = (what: string, actual: unknown, wanted: unknown) => {
    if (actual !== wanted) found.push(`${what} is ${String(actual)}, not ${String(wanted)}`);
  };
  const inSight = shown.slice(0, numInSight);
  expected.names
    ?.slice(0, numInSight)
    .forEach((name, index) => compare(`name ${index + 1}`, inSight[index]?.name, name));
  for (const { name, type, missing, cells } of inSight) {
    const own = <T>(record: Readonly<Record<string, T>> | undefined) =>
      record && Object.hasOwn(record, name) ? record[name] : undefined;
    compare(`type of ${name}`, type, own(expected.types) ?? type);
    compare(`missing of ${name}`, missing, own(expected.missing) ?? missing);
    own(expected.values)?.forEach((cell, row) =>
      compare(`cell ${row + 1} of ${name}`, cells[row], cellText(cell, type)),
    );
  }
  return found;
}

/** A cell as the page writes it. */
function cellText(cell: ReadCell, type: string): string {
  if (cell === null || cell === '') return 'missing';
  if (type === 'boolean') return cell === 1 ? 'true' : 'false';
  if (type === 'date') return new Date(cell).toISOString().replace(/(T00:00:00)?\.000Z$/, '');
  return String(cell).slice(0, 200);
}
