/**
 * @file What a Python program says to its reader: comments and docstrings, in the language that the page speaks when
 * the program is written. What it says when it runs is English everywhere: neither a console nor matplotlib need have
 * the letters of another language.
 */

/** What takes several lines breaks here. */
const WIDTH = 88;
/** What is no longer than this stays on one line. */
const MOST = 100;

/** Words as comment lines, each beginning with `# `. */
export function pyComment(text: string, indent = ''): string {
  return wrapped(text, indent.length + 2)
    .map((line) => `${indent}# ${line}`.trimEnd())
    .join('\n');
}

/** A comment line that heads a part of the program, dashed to its end. */
export function pyHeading(text: string): string {
  const line = `# ${printable(text)} `;
  return line + '-'.repeat(Math.max(0, WIDTH - columnsOf(line)));
}

/** The docstring of a whole program: paragraphs, lines that begin with blanks as they are. */
export function pyDocstring(text: string): string {
  return `"""${quoted(wrapped(text).join('\n'))}"""`;
}

/** The docstring of a function or class whose body has that indent: a line, or a block where it is too long. */
export function pyDoc(text: string, indent = '    '): string {
  const line = `${indent}"""${quoted(printable(text))}"""`;
  if (columnsOf(line) <= MOST) return line;
  const lines = wrapped(quoted(text), indent.length);
  return ['"""', ...lines, '"""'].map((part) => indent + part).join('\n');
}

/** Text that ends no docstring. */
function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(/"(?="|$)/g, '\\"');
}

/** Text in which nothing ends a line: a person's file and column names may hold anything. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ');
}

/** The lines of a text with `before` columns before each. */
function wrapped(text: string, before = 0): string[] {
  return text
    .split('\n')
    .map(printable)
    .flatMap((line) => {
      const stays = line.startsWith(' ') || before + columnsOf(line) <= MOST;
      return stays ? [line] : wrapWords(line, WIDTH - before);
    });
}

function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== '' && columnsOf(last) + 1 + columnsOf(word) > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** How many columns a text is wide where letters are of one width: those of Korean, Chinese and Japanese take two. */
function columnsOf(text: string): number {
  const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g;
  return text.length + (text.match(wide)?.length ?? 0);
}
