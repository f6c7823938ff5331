/**
 * @file Gets a sample's file from the page's own origin, which the page's security policy restricts it to anyway, and
 * gives all of them one form: a CSV file, so that a sample takes the same way into the page as a person's file.
 */
import { UserError } from '@/core/errors';

type JsonRow = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The file at `url` as a Blob.
 * Throws a `UserError` `sample-unavailable` where the server does not answer or does not have it.
 */
export async function fetchSample(url: string): Promise<Blob> {
  const response = await fetch(url).catch(() => null);
  if (response?.ok) return response.blob();
  throw new UserError('sample-unavailable');
}

/**
 * A JSON list of flat objects as CSV: a header of all names in order of first appearance, then one line for each
 * object, null and absent values empty. Throws as `fetchSample` does.
 */
export async function fetchJsonAsCsv(url: string): Promise<Blob> {
  const rows = JSON.parse(await (await fetchSample(url)).text()) as JsonRow[];
  const { default: Papa } = await import('papaparse');
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const text = Papa.unparse([...rows], { columns, newline: '\n' });
  return new Blob([text, '\n'], { type: 'text/csv' });
}
