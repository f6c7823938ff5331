/** What a person can say about how a file is written, with names for it. */

export interface Choice {
  value: string;
  label: string;
}

/** Encodings that tables come in, as WHATWG labels. */
export const encodings: readonly Choice[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
  { value: 'euc-kr', label: 'Korean (CP949, EUC-KR)' },
  { value: 'shift_jis', label: 'Japanese (Shift-JIS)' },
  { value: 'euc-jp', label: 'Japanese (EUC-JP)' },
  { value: 'gb18030', label: 'Chinese (GB18030, GBK)' },
  { value: 'big5', label: 'Chinese (Big5)' },
  { value: 'windows-1252', label: 'Western (Windows-1252, Latin-1)' },
  { value: 'iso-8859-2', label: 'Central European (Latin-2)' },
  { value: 'windows-1250', label: 'Central European (Windows-1250)' },
  { value: 'windows-1251', label: 'Cyrillic (Windows-1251)' },
  { value: 'koi8-r', label: 'Cyrillic (KOI8-R)' },
  { value: 'windows-1253', label: 'Greek (Windows-1253)' },
  { value: 'windows-1254', label: 'Turkish (Windows-1254)' },
  { value: 'windows-1255', label: 'Hebrew (Windows-1255)' },
  { value: 'windows-1256', label: 'Arabic (Windows-1256)' },
];

export const delimiters: readonly Choice[] = [
  { value: ',', label: 'comma ,' },
  { value: ';', label: 'semicolon ;' },
  { value: '\t', label: 'tab' },
  { value: '|', label: 'bar |' },
  { value: ' ', label: 'space' },
  { value: ':', label: 'colon :' },
];

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
