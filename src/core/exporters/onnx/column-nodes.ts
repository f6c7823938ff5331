/**
 * @file How a raw column becomes features within an ONNX graph: the same fill, scaling and encoding as in training.
 * Numbers are computed with in float64 as there, and rounded to float32 once, when they are features.
 */
import { say } from '../../../words/say';
import type { FittedColumn } from '../../preparation/fitted-preparation';
import { dateNodes } from './date-nodes';
import type { GraphBuilder } from './graph-builder';

type Column<Kind extends FittedColumn['kind']> = Extract<FittedColumn, { kind: Kind }>;

/** Codes of `Cast`, as in TensorProto.DataType. */
const FLOAT = 1;
const DOUBLE = 11;

/** Adds the column's input and its nodes; gives the names of its features, float32 `[N, width]` each. */
export function columnNodes(builder: GraphBuilder, column: FittedColumn): string[] {
  const isWords = column.kind === 'one-hot' || column.kind === 'ordinal';
  const raw = builder.input({
    name: column.name,
    type: isWords ? 'string' : 'double',
    width: 1,
    doc: describeInput(column),
  });
  const missing = isWords
    ? builder.node('Equal', [raw, builder.constant([''], [1, 1])])
    : builder.node('IsNaN', [raw]);
  const features = ownFeatures(builder, column, { raw, missing });
  const indicator = column.indicator ? [builder.node('Cast', [missing], { to: FLOAT })] : [];
  return [...features, ...indicator];
}

/** What the input takes, in a sentence. */
export function describeInput(column: FittedColumn): string {
  const context = column.fill === null ? 'needed' : 'filled';
  if (column.kind === 'one-hot' || column.kind === 'ordinal')
    return say('exporters.onnx.words', { context });
  const what = { key: `exporters.onnx.${numberWords(column.type)}` } as const;
  return say('exporters.onnx.value', { context, what });
}

function numberWords(type: FittedColumn['type']): 'dates' | 'booleans' | 'numbers' {
  if (type === 'date') return 'dates';
  return type === 'boolean' ? 'booleans' : 'numbers';
}

interface Raw {
  /** The input's name. */
  raw: string;
  /** Whether a row has no value, bool `[N, 1]`. */
  missing: string;
}

function ownFeatures(builder: GraphBuilder, column: FittedColumn, given: Raw): string[] {
  switch (column.kind) {
    case 'numeric':
      return [scale(builder, filledNumber(builder, column, given), column)];
    case 'date-parts': {
      const read = dateNodes(builder, filledNumber(builder, column, given));
      return column.parts.map((fitted) => scale(builder, read(fitted.part), fitted));
    }
    case 'one-hot':
      return [oneHot(builder, column, given)];
    case 'ordinal':
      return [scale(builder, ordinal(builder, column, given), column)];
  }
}

/** The filled value; NaN is left where nothing fills it. */
function filledNumber(
  builder: GraphBuilder,
  { fill }: Column<'numeric'> | Column<'date-parts'>,
  { raw, missing }: Raw,
): string {
  if (fill === null) return raw;
  return builder.node('Where', [missing, builder.constant(Float64Array.of(fill)), raw]);
}

function scale(
  builder: GraphBuilder,
  value: string,
  by: { offset: number; scale: number },
): string {
  const moved = builder.node('Sub', [value, builder.constant(Float64Array.of(by.offset))]);
  const scaled = builder.node('Div', [moved, builder.constant(Float64Array.of(by.scale))]);
  return builder.node('Cast', [scaled], { to: FLOAT });
}

/** 0/1 for each level, with "other" behind them where there is one; NaN where nothing fills a missing word. */
function oneHot(builder: GraphBuilder, column: Column<'one-hot'>, given: Raw): string {
  const { levels, other, fill } = column;
  const own = builder.node('Cast', [matches(builder, column, given)], { to: FLOAT });
  const all = other ? withOther(builder, own, levels.length) : own;
  if (fill !== null) return all;
  return builder.node('Where', [given.missing, builder.constant(Float32Array.of(NaN)), all]);
}

/** The level's place, -1 where it is none of them, float64 `[N, 1]`. */
function ordinal(builder: GraphBuilder, column: Column<'ordinal'>, given: Raw): string {
  const own = builder.node('Cast', [matches(builder, column, given)], { to: DOUBLE });
  const places = Float64Array.from(column.levels, (_, place) => place + 1);
  const weights = builder.constant(places, [places.length, 1]);
  const fromOne = builder.node('MatMul', [own, weights]);
  const place = builder.node('Sub', [fromOne, builder.constant(Float64Array.of(1))]);
  if (column.fill !== null) return place;
  return builder.node('Where', [given.missing, builder.constant(Float64Array.of(NaN)), place]);
}

/** Which level the filled word is, bool `[N, levels]`. */
function matches(
  builder: GraphBuilder,
  { levels, fill }: Column<'one-hot'> | Column<'ordinal'>,
  { raw, missing }: Raw,
): string {
  const word =
    fill === null ? raw : builder.node('Where', [missing, builder.constant([fill], [1, 1]), raw]);
  return builder.node('Equal', [word, builder.constant(levels, [1, levels.length])]);
}

/** A last feature, 1 where none of the levels is. */
function withOther(builder: GraphBuilder, own: string, numLevels: number): string {
  const ones = builder.constant(new Float32Array(numLevels).fill(1), [numLevels, 1]);
  const any = builder.node('MatMul', [own, ones]);
  const none = builder.node('Sub', [builder.constant(Float32Array.of(1)), any]);
  return builder.node('Concat', [own, none], { axis: 1 });
}
