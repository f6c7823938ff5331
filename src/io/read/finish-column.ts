/** @file From a raw column to a typed one: the type that all of its values fit, or the one a person chose. */
import type {
  CategoricalColumn,
  Column,
  ColumnType,
  NumericColumn,
  NumericType,
} from '@/core/table/table';
import type { ReadNote } from '@/core/table/table-info';
import type { WrittenAs } from '@/core/table/written-as';
import { dateFromNumber } from './dates';
import type { DecimalMark } from './marked-numbers';
import type { RawColumn, RawNumbers, RawWords } from './raw-column';
import { chosenReader, fittingReader } from './word-readers';

export interface FinishSettings {
  /** The type a person chose, undefined for the one that fits. */
  chosen: ColumnType | undefined;
  /** Numbers that mean "missing". */
  missingNumbers: readonly number[];
  /** What `1,234` is where the column does not tell. */
  decimal: DecimalMark;
}

/** The typed column; what could not be read as the chosen type is missing and noted in `notes`. */
export function finishColumn(raw: RawColumn, settings: FinishSettings, notes: ReadNote[]): Column {
  const { chosen, missingNumbers } = settings;
  if (chosen === 'category' || chosen === 'text') return wordColumn(asWords(raw), chosen);
  if ('codes' in raw) return readWords(raw, { ...settings, chosen }, notes);
  const dropped = dropNumbers(raw.values, missingNumbers);
  const writtenAs = { missing: [...raw.missing, ...dropped.map(String)] };
  return numberColumn(raw, chosen, writtenAs, notes);
}

function readWords(
  raw: RawWords,
  { chosen, missingNumbers, decimal }: FinishSettings & { chosen: NumericType | undefined },
  notes: ReadNote[],
): Column {
  const { name, levels, missing } = raw;
  const reader = chosen ? chosenReader(levels, chosen, decimal) : fittingReader(levels, decimal);
  if (reader === 'unclear') notes.push(unclearDates(name, levels[0]));
  if (reader === 'unclear' || reader === null) return wordColumn(raw, wordType(raw));
  const values = decodeValues(raw, reader.read);
  const dropped = dropNumbers(values, missingNumbers);
  if (chosen) noteUnread(raw, values, chosen, notes);
  const writtenAs = { missing: [...missing, ...dropped.map(String)], ...reader.describe() };
  return typed({ name, writtenAs, values }, reader.type ?? chosen, notes);
}

function wordColumn(
  { name, missing, codes, levels }: RawWords,
  type: CategoricalColumn['type'],
): Column {
  return { name, type, writtenAs: { missing }, codes, levels };
}

function decodeValues({ codes, levels }: RawWords, read: (text: string) => number): Float64Array {
  const values = Float64Array.from(levels, read);
  return Float64Array.from(codes, (code) => (code < 0 ? NaN : values[code]));
}

/** Makes those numbers missing; gives those of them that occurred. */
function dropNumbers(values: Float64Array, missing: readonly number[]): number[] {
  if (missing.length === 0) return [];
  const dropped = new Set<number>();
  for (let row = 0; row < values.length; row++) {
    if (!missing.includes(values[row])) continue;
    dropped.add(values[row]);
    values[row] = NaN;
  }
  return [...dropped];
}

function numberColumn(
  { name, values }: RawNumbers,
  chosen: NumericType | undefined,
  writtenAs: WrittenAs,
  notes: ReadNote[],
): Column {
  if (chosen !== 'date' && chosen !== 'boolean')
    return typed({ name, writtenAs, values }, chosen, notes);
  const convert =
    chosen === 'date'
      ? dateFromNumber
      : (value: number) => (value === 0 || value === 1 ? value : NaN);
  const converted = values.map(convert);
  const lost = values.filter((value, row) => value === value && Number.isNaN(converted[row]));
  noteLost(name, lost.length, chosen, notes);
  const written = chosen === 'date' ? { ...writtenAs, dates: 'number' as const } : writtenAs;
  return { name, type: chosen, writtenAs: written, values: converted };
}

/** A numeric column of that type; whole numbers are integers and fractions never are, whatever was chosen. */
function typed(
  column: Omit<NumericColumn, 'type'>,
  type: NumericType | undefined,
  notes: ReadNote[],
): Column {
  const { name, values } = column;
  if (type !== undefined && type !== 'integer') return { ...column, type };
  let whole = true;
  let known = false;
  for (let row = 0; row < values.length && whole; row++) {
    known ||= values[row] === values[row];
    whole = values[row] !== values[row] || Number.isInteger(values[row]);
  }
  if (whole && (known || type)) return { ...column, type: 'integer' };
  if (type) notes.push({ code: 'type-not-whole', params: { name } });
  return { ...column, type: 'number' };
}

/** `text` where words hardly repeat or are sentences, else `category`. */
function wordType({ codes, levels }: RawWords): CategoricalColumn['type'] {
  let present = 0;
  for (const code of codes) if (code >= 0) present++;
  const meanLength = levels.reduce((sum, level) => sum + level.length, 0) / levels.length;
  const distinct = levels.length;
  return (distinct > 50 && distinct > present / 2) || meanLength > 50 ? 'text' : 'category';
}

function asWords(raw: RawColumn): RawWords {
  if ('codes' in raw) return raw;
  const codeOf = new Map<number, number>();
  const codes = Int32Array.from(raw.values, (value) => {
    if (Number.isNaN(value)) return -1;
    if (!codeOf.has(value)) codeOf.set(value, codeOf.size);
    return codeOf.get(value) ?? -1;
  });
  return { ...raw, codes, levels: Array.from(codeOf.keys(), String) };
}

function noteUnread(raw: RawWords, values: Float64Array, chosen: NumericType, notes: ReadNote[]) {
  let lost = 0;
  for (let row = 0; row < values.length; row++) {
    if (raw.codes[row] >= 0 && Number.isNaN(values[row])) lost++;
  }
  noteLost(raw.name, lost, chosen, notes);
}

function noteLost(name: string, lost: number, chosen: NumericType, notes: ReadNote[]) {
  if (lost === 0) return;
  const kind = { key: `readKinds.${chosen === 'integer' ? 'number' : chosen}` } as const;
  notes.push({ code: 'type-not-read', params: { count: lost, name, kind } });
}

function unclearDates(name: string, example: string): ReadNote {
  return { code: 'date-unclear', params: { name, example } };
}
