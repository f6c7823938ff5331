/**
 * @file A draft: a matrix that is not computed yet, as the GLSL that would compute a block of it. What works number by
 * number (an activation, dropout, a batch normalization at rest) is appended to the draft and costs no pass of its own;
 * what needs whole rows or columns stores it first.
 */
import type { Graphics } from './context';
import { eachRow, writeBlock, type Pass } from './pass';
import { blocksOf, createBlocks, type Blocks, type Source } from './textures';

/** A matrix `[rows, columns]` that passes can read. */
export interface Value {
  /** Its sampler's name in GLSL. */
  name: string;
  source: Source;
  columns: number;
  /** Block row of the batch's first row, in GLSL. */
  top: string;
}

/** What was drafted, whatever has been appended since; known to whoever needs it again on the way back. */
export interface Origin {
  /** Where it was stored, if it was. */
  value: Value | null;
  /** What kept numbers have been multiplied by since. */
  scale: number;
}

export interface Draft {
  name: string;
  columns: number;
  inputs: Record<string, Source>;
  uniforms: readonly string[];
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
  /** What the passes write, to be freed with them. */
  owned: Blocks[];
}

/** The parts of a draft that are not every draft's. */
export type DraftParts = Pick<Draft, 'name' | 'columns' | 'main'> & Partial<Draft>;

/** A draft that begins here. */
export function createDraft(parts: DraftParts): Draft {
  return {
    inputs: {},
    uniforms: [],
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
    inputs: { ...draft.inputs, ...more.inputs },
    uniforms: union(draft.uniforms, more.uniforms),
    functions: union(draft.functions, more.functions),
    main: `${draft.main}\n  ${more.main}`,
    origin: more.origin ?? draft.origin,
    stored: null,
  };
}

/** Adds the pass that computes a draft, under that name, if it is not stored already. */
export function store(builder: Builder, draft: Draft, name: string): Value {
  if (draft.stored) return draft.stored;
  const { graphics, maxRows } = builder;
  const width = blocksOf(draft.columns);
  const target = createBlocks(graphics, draft.beside ? width + 1 : width, blocksOf(maxRows));
  const beside = draft.beside ? `if (p.x == ${width}) { ${draft.beside} }` : '';
  const value = { name, source: target, columns: draft.columns, top: '0' };
  builder.owned.push(target);
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

/** GLSL that reads a block of a value. */
export function blockOf({ name, top }: Value, x: string, y: string): string {
  return `block(${name}, ${x}, ${top === '0' ? y : `${top} + ${y}`})`;
}

/** What a pass needs to read values. */
export function readsOf(...values: Value[]): Pick<Draft, 'inputs' | 'uniforms'> {
  return {
    inputs: Object.fromEntries(values.map(({ name, source }) => [name, source])),
    uniforms: union(
      values.filter(({ top }) => top !== '0').map(({ top }) => top),
      [],
    ),
  };
}

function union(some: readonly string[], more: readonly string[] = []): readonly string[] {
  return [...new Set([...some, ...more])];
}
