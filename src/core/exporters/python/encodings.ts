/**
 * @file Encodings by Python's names: the web's labels mean the wider set in several cases.
 */

const byLabel: Readonly<Record<string, string>> = {
  'utf-16le': 'utf-16',
  'utf-16be': 'utf-16',
  'euc-kr': 'cp949',
  shift_jis: 'cp932',
  gbk: 'gb18030',
  big5: 'cp950',
  'windows-874': 'cp874',
  'windows-1252': 'cp1252',
  macintosh: 'mac_roman',
  'x-mac-cyrillic': 'mac_cyrillic',
  'iso-8859-8-i': 'iso-8859-8',
};

/** The name by which Python knows the encoding with that WHATWG label. */
export function pythonEncoding(label: string): string {
  return Object.hasOwn(byLabel, label) ? byLabel[label] : label;
}
