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
  /** Names of the numbers it uses besides `rows`; `key…` are unsigned, `rate…` are floats, the others are integers. */
  uniforms: readonly string[];
  /** Integers that never change, by name: handed over like the others, so that layers of one kind share a program. */
  constants: Readonly<Record<string, number>>;
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

/** A pass's GLSL, and what to hand its samplers and numbers in their order; a number may be a name or itself. */
export interface FragmentProgram {
  source: string;
  samplers: readonly string[];
  numbers: readonly { name: string; type: NumberType; value: string | number }[];
}

/**
 * The program of a pass, in which what it reads goes by its place in order instead of its name, so that passes that do
 * the same are the same text.
 */
export function fragmentProgram(pass: Pass): FragmentProgram {
  const { target } = pass;
  const constants = { ...pass.constants, ...originOf(target) };
  const named: [string, string | number][] = ['rows', ...pass.uniforms].map((name) => [name, name]);
  const numbers = [...named, ...Object.entries(constants)];
  const inputs = Object.entries(pass.inputs);
  const names = new Map([
    ...inputs.map(([name], i) => [name, `m${i}`] as const),
    ...numbers.slice(1).map(([name], i) => [name, `n${i}`] as const),
  ]);
  const rename = (text: string) =>
    text.replace(/(?<![.\w])[a-zA-Z_]\w*/g, (name) => names.get(name) ?? name);
  return {
    source: fragmentSource(
      inputs.map(([name, source]) => `uniform ${samplerType(source, name)} ${names.get(name)};`),
      numbers.map(([name]) => `uniform ${numberType(name)} ${names.get(name) ?? name};`),
      { ...pass, functions: pass.functions.map(rename), main: rename(pass.main) },
      rename('left' in constants ? ' - ivec2(left, top)' : ''),
    ),
    samplers: inputs.map((_, i) => `m${i}`),
    numbers: numbers.map(([name, value]) => ({
      name: names.get(name) ?? name,
      type: numberType(name),
      value,
    })),
  };
}

function originOf({ left, top }: Target): Record<string, number> {
  return left === undefined && top === undefined ? {} : { left: left ?? 0, top: top ?? 0 };
}

function fragmentSource(
  samplers: readonly string[],
  numbers: readonly string[],
  { functions, main, numOutputs }: Pick<Pass, 'functions' | 'main' | 'numOutputs'>,
  fromOrigin: string,
): string {
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
  p = ivec2(gl_FragCoord.xy)${fromOrigin};
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

export type NumberType = 'int' | 'uint' | 'float';

function numberType(name: string): NumberType {
  if (name.startsWith('key')) return 'uint';
  return name.startsWith('rate') ? 'float' : 'int';
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
