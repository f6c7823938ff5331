/**
 * @file Tables as CSV text, safe to open in a spreadsheet: a cell that would run as a formula there gets an apostrophe.
 */
import Papa from 'papaparse';

/** What a spreadsheet takes for a formula: =, +, -, @, tab or carriage return first, unless it is a plain number. */
const formula = /^(?![-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$)[=+\-@\t\r]/i;

/** CSV with a header row, comma-separated, CRLF line ends as RFC 4180 has it. `rows` are `[numRows][names.length]`. */
export function csvText(
  names: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return Papa.unparse(
    { fields: [...names], data: rows.map((row) => [...row]) },
    {
      escapeFormulae: formula,
    },
  );
}
