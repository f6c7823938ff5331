/**
 * @file Values as Python writes them. Names of columns and classes come from a person's file, so every text is quoted
 * here and nowhere else.
 */

const WIDTH = 88;

/** A Python string in double quotes; control characters and what could end a line are escaped. */
export function pyString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ud800-\udfff]/g,
    (char, at: number, all: string) => (isPaired(all, at) ? char : escaped(char)),
  );
}

const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Whether the surrogate at that place has its other half beside it. */
function isPaired(text: string, at: number): boolean {
  const [here, before, after] = [at, at - 1, at + 1].map((place) => text.charCodeAt(place));
  const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
  const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;
  return (isHigh(here) && isLow(after)) || (isLow(here) && isHigh(before));
}

/** A Python number with the same digits. */
export function pyNumber(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : 'float("-inf")';
  return String(value);
}

/** A Python list of these expressions, over several lines where one would be too long. */
export function pyList(items: readonly string[], indent = '', before = 0): string {
  return wrapped('[', ']', items, indent, before);
}

/** A Python list of strings. */
export function pyStrings(texts: readonly string[], indent = '', before = 0): string {
  return pyList(texts.map(pyString), indent, before);
}

/** A call with these arguments, one a line where they would not fit. `before` is what stands before it in its line. */
export function pyCall(name: string, args: readonly string[], indent = '', before = 0): string {
  const line = `${name}(${args.join(', ')})`;
  if (indent.length + before + line.length <= WIDTH && !line.includes('\n')) return line;
  return `${name}(\n${args.map((arg) => `${indent}    ${arg},\n`).join('')}${indent})`;
}

/** `True` or `False`. */
export function pyBoolean(value: boolean): string {
  return value ? 'True' : 'False';
}

function wrapped(
  open: string,
  close: string,
  items: readonly string[],
  indent: string,
  before: number,
): string {
  const line = open + items.join(', ') + close;
  if (indent.length + before + line.length <= WIDTH) return line;
  const inner = `${indent}    `;
  return `${open}\n${fill(items, inner)}${indent}${close}`;
}

/** Items side by side in lines that are not too long, each line ending in a comma. */
function fill(items: readonly string[], indent: string): string {
  let text = '';
  let line = indent;
  for (const item of items) {
    if (line !== indent && line.length + item.length + 2 > WIDTH) {
      text += `${line.trimEnd()}\n`;
      line = indent;
    }
    line += `${item}, `;
  }
  return `${text}${line.trimEnd()}\n`;
}
