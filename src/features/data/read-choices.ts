/** What a person can say about how a file is written, with names for it. */
import { say } from '@/words/say';

export interface Choice {
  value: string;
  label: string;
}

const encodings = [
  { value: 'utf-8', names: 'UTF-8' },
  { value: 'utf-16le', names: 'UTF-16 LE' },
  { value: 'utf-16be', names: 'UTF-16 BE' },
  { value: 'euc-kr', names: 'CP949, EUC-KR', script: 'korean' },
  { value: 'shift_jis', names: 'Shift-JIS', script: 'japanese' },
  { value: 'euc-jp', names: 'EUC-JP', script: 'japanese' },
  { value: 'gb18030', names: 'GB18030, GBK', script: 'chinese' },
  { value: 'big5', names: 'Big5', script: 'chinese' },
  { value: 'windows-1252', names: 'Windows-1252, Latin-1', script: 'western' },
  { value: 'iso-8859-2', names: 'Latin-2', script: 'centralEuropean' },
  { value: 'windows-1250', names: 'Windows-1250', script: 'centralEuropean' },
  { value: 'windows-1251', names: 'Windows-1251', script: 'cyrillic' },
  { value: 'koi8-r', names: 'KOI8-R', script: 'cyrillic' },
  { value: 'windows-1253', names: 'Windows-1253', script: 'greek' },
  { value: 'windows-1254', names: 'Windows-1254', script: 'turkish' },
  { value: 'windows-1255', names: 'Windows-1255', script: 'hebrew' },
  { value: 'windows-1256', names: 'Windows-1256', script: 'arabic' },
] as const;

const delimiters = [
  { value: ',', name: 'comma' },
  { value: ';', name: 'semicolon' },
  { value: '\t', name: 'tab' },
  { value: '|', name: 'bar' },
  { value: ' ', name: 'space' },
  { value: ':', name: 'colon' },
] as const;

/** Encodings that tables come in, as WHATWG labels. */
export function encodingChoices(): readonly Choice[] {
  return encodings.map(({ value, names, ...written }) => ({
    value,
    label: 'script' in written ? say(`data.read.scripts.${written.script}`, { names }) : names,
  }));
}

/** Delimiters that tables come with. */
export function delimiterChoices(): readonly Choice[] {
  return delimiters.map(({ value, name }) => ({
    value,
    label: say(`data.read.delimiters.${name}`),
  }));
}

/** Whether the first row names the columns. */
export function headerChoices(): readonly Choice[] {
  return (['yes', 'no'] as const).map((value) => ({
    value,
    label: say(`data.read.headers.${value}`),
  }));
}

/** The choices, and `value` as one of its own where it is none of them. */
export function withOwn(choices: readonly Choice[], value: string | null): readonly Choice[] {
  if (value === null || choices.some((choice) => choice.value === value)) return choices;
  return [...choices, { value, label: value }];
}

/** A choice's name. */
export function labelOf(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** Marks typed with commas between them. */
export function parseMarks(text: string): string[] {
  const marks = text.split(',').map((mark) => mark.trim());
  return [...new Set(marks.filter((mark) => mark !== ''))];
}
