/**
 * @file A draft: a matrix that is not computed yet, as the GLSL that would compute a block of it. What works number by
 * number (an activation, dropout, a batch normalization at rest) is appended to the draft and costs no pass of its own;
 * what needs whole rows or columns stores it first.
 */
import type { Graphics } from './context';
import { eachRow, writeBlock, type Pass } from './pass';
import { blocksOf, type Blocks, type Source } from './textures';

/** A matrix `[rows, columns]` that passes can read. */
export interface Value {
  /** Its sampler's name in GLSL. */
  name: string;
  source: Source;
  columns: number;
  /** Block row of the batch's first row, in GLSL. */
  top: string;
}

/** A matrix that is computed anew wherever it is read: by the function of this name, whose needs these are. */
export interface InlineValue extends Reads {
  name: string;
  columns: number;
}

/** What was drafted, whatever has been appended since; known to whoever needs it again on the way back. */
export interface Origin {
  /** Where it was stored, if it was. */
  value: Value | InlineValue | null;
  /** What kept numbers have been multiplied by since. */
  scale: number;
}

export interface Draft {
  name: string;
  columns: number;
  inputs: Record<string, Source>;
  uniforms: readonly string[];
  constants: Readonly<Record<string, number>>;
  functions: readonly string[];
  /** Statements that leave the block `p` in `mat4 o`. */
  main: string;
  /** Block products a fragment. */
  work: number;
  origin: Origin;
  /** Where it is stored already, as long as nothing was appended. */
  stored: Value | null;
  /** Statement that sets `o` to a block stored beside the matrix, one block right of its last. */
  beside: string | null;
}

/** What passes are gathered in, in the order they are to be drawn. */
export interface Builder {
  graphics: Graphics;
  /** Most rows of a batch. */
  maxRows: number;
  training: boolean;
  passes: Pass[];
  /** A place for a matrix of `maxRows` rows and so many blocks of columns. */
  createTarget(width: number): Blocks;
}

/** The parts of a draft that are not every draft's. */
export type DraftParts = Pick<Draft, 'name' | 'columns' | 'main'> & Partial<Draft>;

/** A draft that begins here. */
export function createDraft(parts: DraftParts): Draft {
  return {
    inputs: {},
    uniforms: [],
    constants: {},
    functions: [],
    work: 1,
    origin: { value: null, scale: 1 },
    stored: null,
    beside: null,
    ...parts,
  };
}

/** The draft of a matrix that is there already. */
export function draftOf(value: Value): Draft {
  return createDraft({
    name: `copy-${value.name}`,
    columns: value.columns,
    ...readsOf(value),
    main: `mat4 o = ${blockOf(value, 'p.x', 'p.y')};`,
    origin: { value, scale: 1 },
    stored: value,
  });
}

/** The draft with more statements that change `o`. */
export function append(draft: Draft, more: Partial<Draft> & Pick<Draft, 'main'>): Draft {
  return {
    ...draft,
    ...mergeReads(draft, more),
    main: `${draft.main}\n  ${more.main}`,
    origin: more.origin ?? draft.origin,
    stored: null,
  };
}

/** Adds the pass that computes a draft, under that name, if it is not stored already. */
export function store(builder: Builder, draft: Draft, name: string): Value {
  if (draft.stored) return draft.stored;
  const width = blocksOf(draft.columns);
  const target = builder.createTarget(draft.beside ? width + 1 : width);
  const beside = draft.beside ? `if (p.x == ${width}) { ${draft.beside} }` : '';
  const value = { name, source: target, columns: draft.columns, top: '0' };
  builder.passes.push({
    ...draft,
    main: `${draft.main}\n  ${beside}\n  ${writeBlock}`,
    numOutputs: 4,
    target,
    height: blocksOf,
    work: () => draft.work,
  });
  draft.origin.value = value;
  return value;
}

/** Statement that sets the numbers of `o` past the last column to 0, as they are in everything stored. */
export function maskColumns(columns: number): string {
  if (columns % 4 === 0) return '';
  const kept = [0, 1, 2, 3].map((column) => (column < columns % 4 ? '1.0' : '0.0')).join(', ');
  return `if (p.x == ${blocksOf(columns) - 1}) { ${eachRow(`o[#] *= vec4(${kept});`)} }`;
}

/** Most block products that a fragment may compute anew rather than read. */
const mostInline = 64;

/** Leaves a draft to whoever reads it where rows are so short that this costs less than a pass; else stores it. */
export function inlineOrStore(builder: Builder, draft: Draft, name: string): Value | InlineValue {
  const blocks = blocksOf(draft.columns);
  if (draft.stored || blocks * (blocks + 1) * draft.work > mostInline)
    return store(builder, draft, name);
  const { inputs, uniforms, constants, functions, columns, main, origin } = draft;
  const compute = `mat4 ${name}(int x, int y) {
  ivec2 p = ivec2(x, y);
  ${main}
  return o;
}`;
  const value = {
    name,
    columns,
    inputs,
    uniforms,
    constants,
    functions: [...functions, compute],
  };
  origin.value = value;
  return value;
}

/** GLSL that reads a block of a value. */
export function blockOf(value: Value | InlineValue, x: string, y: string): string {
  const { name } = value;
  if (!('source' in value)) return `${name}(${x}, ${y})`;
  const { top } = value;
  return `block(${name}, ${x}, ${top === '0' ? y : `${top} + ${y}`})`;
}

/** What a pass needs to read something. */
export type Reads = Pick<Draft, 'inputs' | 'uniforms' | 'constants' | 'functions'>;

/** What a pass needs to read values. */
export function readsOf(...values: readonly (Value | InlineValue)[]): Reads {
  return mergeReads(
    ...values.map((value) =>
      'source' in value
        ? { inputs: { [value.name]: value.source }, uniforms: value.top === '0' ? [] : [value.top] }
        : value,
    ),
  );
}

/** What a pass needs to read all of it. */
export function mergeReads(...reads: readonly Partial<Reads>[]): Reads {
  return {
    inputs: Object.assign({}, ...reads.map(({ inputs }) => inputs)),
    constants: Object.assign({}, ...reads.map(({ constants }) => constants)),
    uniforms: [...new Set(reads.flatMap(({ uniforms }) => uniforms ?? []))],
    functions: [...new Set(reads.flatMap(({ functions }) => functions ?? []))],
  };
}
