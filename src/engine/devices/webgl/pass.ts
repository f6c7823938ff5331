/**
 * @file A pass: one draw call, which runs a GLSL program for every texel of a target. Programs are written as the
 * statements of `main` with these names at hand:
 *
 * - `p`: the fragment's place, `p.x` block of columns, `p.y` block of rows;
 * - `rows`: rows of the batch; `blockRows`: blocks of four of them; others as `uniforms` says;
 * - `block(m, x, y)`: a block of a matrix as a `mat4` whose **columns are the matrix's rows**, so that a product of
 *   matrices A B, block by block, is `block(B) * block(A)`, and `transpose` gives the products of the gradients;
 * - `gridBlock(g, x, y)`: the same out of a grid whose rows follow each other;
 * - `out0` …: what it writes.
 */
import type { Source, Target } from './textures';

/** The numbers a pass can ask for, with their types in GLSL. */
export type Uniforms = Record<string, number>;

export interface Pass {
  /** For people who debug. */
  name: string;
  /** What it reads, by the name of its sampler. */
  inputs: Record<string, Source>;
  /** Names of the numbers it uses besides `rows`; `key…` are unsigned, `rate` is a float, the others are integers. */
  uniforms: readonly string[];
  /** Functions of GLSL that it calls. */
  functions: readonly string[];
  main: string;
  numOutputs: number;
  target: Target;
  /** Fragments to draw, given the rows of the batch. */
  height(rows: number): number;
  /** About how many blocks one fragment multiplies, given the rows of the batch. */
  work(rows: number): number;
}

/** The GLSL of a pass. */
export function fragmentSource({
  inputs,
  uniforms,
  functions,
  main,
  numOutputs,
  target,
}: Pass): string {
  const samplers = Object.entries(inputs).map(
    ([name, source]) => `uniform ${samplerType(source, name)} ${name};`,
  );
  const numbers = ['rows', ...uniforms].map((name) => `uniform ${uniformType(name)} ${name};`);
  const outputs = Array.from(
    { length: numOutputs },
    (_, i) => `layout(location = ${i}) out vec4 out${i};`,
  );
  return `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp sampler2DArray;
precision highp usampler2D;
${[...samplers, ...numbers, ...outputs].join('\n')}
#define block(m, x, y) mat4(texelFetch(m, ivec3(x, y, 0), 0), texelFetch(m, ivec3(x, y, 1), 0), texelFetch(m, ivec3(x, y, 2), 0), texelFetch(m, ivec3(x, y, 3), 0))
#define gridRow(g, x, y) texelFetch(g, ivec2(x, y), 0)
#define gridBlock(g, x, y) mat4(gridRow(g, x, 4 * (y)), gridRow(g, x, 4 * (y) + 1), gridRow(g, x, 4 * (y) + 2), gridRow(g, x, 4 * (y) + 3))
ivec2 p;
int blockRows;
${[...new Set(functions)].join('\n')}
void main() {
  p = ivec2(gl_FragCoord.xy) - ivec2(${target.left ?? 0}, ${target.top ?? 0});
  blockRows = (rows + 3) / 4;
  ${main}
}`;
}

/** One triangle that covers the target. */
export const vertexSource = `#version 300 es
void main() {
  gl_Position = vec4(vec2[3](vec2(-1, -1), vec2(3, -1), vec2(-1, 3))[gl_VertexID], 0, 1);
}`;

const TEXTURE_2D_ARRAY = 0x8c1a;

function samplerType({ target }: Source, name: string): string {
  if (target === TEXTURE_2D_ARRAY) return 'sampler2DArray';
  return name === 'order' ? 'usampler2D' : 'sampler2D';
}

/** The GLSL type of one of the numbers that passes use. */
export function uniformType(name: string): 'int' | 'uint' | 'float' {
  if (name.startsWith('key')) return 'uint';
  return name === 'rate' ? 'float' : 'int';
}

/** A number as GLSL writes a float. */
export function float(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** The same statement for the four rows of a block, with `#` for the row. */
export function eachRow(statement: string): string {
  return [0, 1, 2, 3].map((row) => statement.replaceAll('#', String(row))).join(' ');
}

/** Statements that write the block `o`. */
export const writeBlock = 'out0 = o[0]; out1 = o[1]; out2 = o[2]; out3 = o[3];';
