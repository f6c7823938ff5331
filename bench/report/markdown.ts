/** @file Tables inside a document: each between two comments that name its job, so that a run replaces only its own. */

/** The text between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->` replaced. Throws where the comments are missing. */
export function replaceBlock(document: string, name: string, text: string): string {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [document.indexOf(open), document.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`The document has no block ${open} … ${close}.`);
  return `${document.slice(0, from + open.length)}\n\n${text.trim()}\n\n${document.slice(to)}`;
}
