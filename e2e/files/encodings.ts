/** @file Files in the encodings that spreadsheets and public offices write. */
import { e2eFile, type E2eFile, lines, repeat } from './e2e-file';
import { concatBytes, encodeText } from './encode-text';

const bom = { utf8: Uint8Array.of(0xef, 0xbb, 0xbf), le: Uint8Array.of(0xff, 0xfe) };
const bigEndianBom = Uint8Array.of(0xfe, 0xff);

/** A table of 24 rows with three kinds of word, so that a detector has something to go by. */
function citiesTable(names: readonly [string, string, string], words: readonly string[]): string {
  const rows = repeat(24, (n) => [words[n % words.length], (n * 37) % 50, (n * 13) % 29]);
  return lines([names, ...rows]);
}

function expectation(names: readonly string[], words: readonly string[], encoding: string) {
  const values = repeat(words.length, (n) => words[n % words.length]);
  const first = { [names[0]]: values, [names[1]]: [37, 24, 11] };
  return { rows: 24, names, values: first, detected: { encoding } };
}

function encoded(
  name: string,
  covers: string,
  encode: (text: string) => Uint8Array,
  names: readonly [string, string, string],
  words: readonly string[],
  encoding: string,
): E2eFile {
  const bytes = encode(citiesTable(names, words));
  return e2eFile(name, covers, bytes, expectation(names, words, encoding));
}

const korean = ['도시', '기온', '강수량'] as const;
const koreanWords = ['서울특별시', '부산광역시', '대구광역시', '제주특별자치도'];
const japanese = ['都市', '気温', '降水量'] as const;
const japaneseWords = ['東京都', 'さっぽろ', 'オオサカ', '横浜市の港'];
const chinese = ['城市', '温度', '降水量'] as const;
const chineseWords = ['北京市', '上海市', '广州市天河区', '深圳市南山区'];
const western = ['Größe', 'Preis €', 'Menge'] as const;
const westernWords = ['Köln', 'Málaga', 'Besançon', 'Århus'];
const broken = lines([['word', 'a', 'b'], ...repeat(12, (n) => ['plain', n * 2, n])]);

const utf8 = (text: string) => new TextEncoder().encode(text);
const encoder = (encoding: string) => (text: string) => encodeText(text, encoding);

export const encodingFiles: readonly E2eFile[] = [
  encoded(
    'utf-8.csv',
    'UTF-8 without a byte order mark',
    utf8,
    korean,
    [...koreanWords, 'naïve 🐧'],
    'utf-8',
  ),
  encoded(
    'utf-8-bom.csv',
    'UTF-8 with a byte order mark, which is no part of the first name',
    (text) => concatBytes(bom.utf8, utf8(text)),
    korean,
    koreanWords,
    'utf-8',
  ),
  encoded(
    'utf-16le-bom.csv',
    'UTF-16 little-endian, as Excel’s Unicode text',
    (text) => concatBytes(bom.le, encodeText(text, 'utf-16le')),
    korean,
    koreanWords,
    'utf-16le',
  ),
  encoded(
    'utf-16be-bom.csv',
    'UTF-16 big-endian',
    (text) => concatBytes(bigEndianBom, encodeText(text, 'utf-16be')),
    japanese,
    japaneseWords,
    'utf-16be',
  ),
  encoded(
    'utf-16le-without-bom.csv',
    'UTF-16 little-endian without a byte order mark',
    encoder('utf-16le'),
    ['city', 'degrees', 'rain'],
    ['Oslo', 'Bergen', 'Tromsø'],
    'utf-16le',
  ),
  encoded('euc-kr.csv', 'EUC-KR', encoder('euc-kr'), korean, koreanWords, 'euc-kr'),
  encoded(
    'cp949.csv',
    'CP949 with syllables that EUC-KR lacks',
    encoder('euc-kr'),
    ['상표', '가격', '수량'],
    ['똠양꿍 식당', '서울 우유 대리점', '부산 어묵 공장', '대전 칼국수 본점'],
    'euc-kr',
  ),
  encoded('shift-jis.csv', 'Shift-JIS', encoder('shift_jis'), japanese, japaneseWords, 'shift_jis'),
  encoded('gb18030.csv', 'GB18030', encoder('gb18030'), chinese, chineseWords, 'gb18030'),
  encoded(
    'gb18030-four-bytes.csv',
    'GB18030 with a four-byte character',
    encoder('gb18030'),
    chinese,
    [...chineseWords, 'Tromsø的港口'],
    'gb18030',
  ),
  encoded(
    'windows-1252.csv',
    'windows-1252',
    encoder('windows-1252'),
    western,
    westernWords,
    'windows-1252',
  ),
  e2eFile(
    'encoding-chosen.csv',
    'an encoding that the person chooses',
    encodeText(lines([['상', 'x'], ...repeat(6, (n) => [['나', '가'][n % 2], n * 3])]), 'euc-kr'),
    { rows: 6, names: ['상', 'x'], values: { 상: ['가'] } },
    { encoding: 'euc-kr' },
  ),
  e2eFile(
    'utf-8-with-a-broken-byte.csv',
    'UTF-8 with one byte that is none',
    concatBytes(utf8(broken), Uint8Array.of(0xff), utf8('odd,5,6\n')),
    { rows: 13, names: ['word', 'a', 'b'], values: { a: [2, 4, 6] } },
  ),
];
