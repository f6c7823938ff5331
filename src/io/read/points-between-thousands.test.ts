import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from './read.test-helper';

async function column(text: string, name: string) {
  const { table } = await read(text);
  const found = table.columns.find((one) => one.name === name);
  return found && 'values' in found ? [...found.values] : found?.type;
}

test('beside decimal commas, points before groups of three are thousands', async () => {
  const text = 'preis;einwohner\n1,5;950\n2,25;1.234\n3;12.500\n;\n';
  expect(await column(text, 'einwohner')).toEqual([950, 1234, 12500, NaN]);
  expect(await column(text, 'preis')).toEqual([1.5, 2.25, 3, NaN]);
});

test.each([
  ['no column has a decimal comma', 'a;b\n1;950\n2;1.234\n3;12.500\n', [950, 1.234, 12.5]],
  ['per cent alone tells of no comma', 'a;b\n1%;950\n2%;1.234\n', [950, 1.234]],
  ['a fraction is no group of three', 'a;b\n1,5;1.234\n2,5;1.5\n', [1.234, 1.5]],
  ['a number below 1 is no thousands', 'a;b\n1,5;1.234\n2,5;0.125\n', [1.234, 0.125]],
  ['thousands are without a point', 'a;b\n1,5;1.234\n2,5;1234\n', [1.234, 1234]],
])('where %s they are decimal points', async (_, text, values) => {
  expect(await column(text, 'b')).toEqual(values);
});

test('whatever whole numbers are written as a German spreadsheet does, they are read back', async () => {
  const whole = fc.integer({ min: -9_999_999, max: 9_999_999 });
  await fc.assert(
    fc.asyncProperty(fc.array(whole, { minLength: 1, maxLength: 40 }), async (numbers) => {
      const rows = numbers.map((value) => `0,5;${value.toLocaleString('de-DE')}`);
      expect(await column(`a;b\n${rows.join('\n')}\n`, 'b')).toEqual(numbers);
    }),
  );
});
