/**
 * @file Handing files to the person, without any server. Several go as one zip, whose packer is fetched when needed.
 */

/** A file as an exporter makes it. */
export interface FileToSave {
  name: string;
  /** A media type. */
  type: string;
  content: string | Uint8Array;
}

/** Offers text as a file to save. */
export function downloadText(name: string, text: string, type: string): void {
  save(name, new Blob([text], { type }));
}

/** Offers one file as it is, several as the zip `archive`. */
export async function downloadFiles(archive: string, files: readonly FileToSave[]): Promise<void> {
  if (files.length === 1) {
    const [{ name, type, content }] = files;
    return save(name, new Blob([content as BlobPart], { type }));
  }
  save(archive, new Blob([(await zipFiles(files)) as BlobPart], { type: 'application/zip' }));
}

/** The bytes of a zip of these files; text is UTF-8. */
export async function zipFiles(files: readonly FileToSave[]): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const entries = files.map(({ name, content }) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
}

/** A file name that any system takes: letters, digits, dots and dashes; `name` where nothing is left. */
export function safeFileName(text: string, name = 'run'): string {
  const safe = text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  return safe === '' ? name : safe;
}

/** Offers a file as it is. */
export function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
