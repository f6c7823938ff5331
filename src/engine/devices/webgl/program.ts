/**
 * @file GLSL programs: all of a network's are handed to the driver at once, so that it can compile them side by side,
 * and asked about only afterwards.
 */
import { assertGraphics, type Graphics } from './context';
import {
  fragmentProgram,
  vertexSource,
  type FragmentProgram,
  type NumberType,
  type Pass,
  type Uniforms,
} from './pass';
import type { Source } from './textures';

/** A pass that can be drawn. */
export interface CompiledPass {
  pass: Pass;
  program: Program;
  /** In the order of their texture units. */
  sources: readonly Source[];
  /** In the order of the program's numbers: the name of a number, or itself. */
  numbers: readonly (string | number)[];
}

interface Program {
  handle: WebGLProgram;
  numbers: readonly {
    type: NumberType;
    location: WebGLUniformLocation | null;
  }[];
  /** What the numbers are now. */
  values: number[];
}

/** Compiles passes, one program for each different GLSL among them. Throws where the driver refuses one. */
export function compilePasses(graphics: Graphics, passes: readonly Pass[]): CompiledPass[] {
  const { gl, owned } = graphics;
  const fragments = passes.map(fragmentProgram);
  const vertexShader = compileShader(gl, gl.VERTEX_SHADER, vertexSource);
  const handles = new Map<string, WebGLProgram>();
  for (const { source } of fragments) {
    if (handles.has(source)) continue;
    const handle = linkProgram(gl, vertexShader, source);
    owned.programs.push(handle);
    handles.set(source, handle);
  }
  gl.deleteShader(vertexShader);
  const programs = new Map<string, Program>();
  return passes.map((pass, i) => {
    const { source, numbers } = fragments[i];
    const program =
      programs.get(source) ?? startProgram(graphics, pass, fragments[i], handles.get(source)!);
    programs.set(source, program);
    return {
      pass,
      program,
      sources: Object.values(pass.inputs),
      numbers: numbers.map(({ value }) => value),
    };
  });
}

function linkProgram(gl: WebGL2RenderingContext, vertexShader: WebGLShader, source: string) {
  const program = gl.createProgram();
  const fragmentShader = compileShader(gl, gl.FRAGMENT_SHADER, source);
  gl.attachShader(program, vertexShader);
  gl.attachShader(program, fragmentShader);
  gl.linkProgram(program);
  // Lives on until its program is deleted.
  gl.deleteShader(fragmentShader);
  return program;
}

function compileShader(gl: WebGL2RenderingContext, type: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(type)!;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

function startProgram(
  graphics: Graphics,
  { name }: Pass,
  { samplers, numbers }: FragmentProgram,
  handle: WebGLProgram,
): Program {
  const { gl } = graphics;
  assertLinked(graphics, name, handle);
  gl.useProgram(handle);
  samplers.forEach((sampler, unit) => gl.uniform1i(gl.getUniformLocation(handle, sampler), unit));
  return {
    handle,
    numbers: numbers.map(({ name, type }) => ({
      type,
      location: gl.getUniformLocation(handle, name),
    })),
    values: numbers.map(() => NaN),
  };
}

function assertLinked(graphics: Graphics, name: string, program: WebGLProgram): void {
  const { gl } = graphics;
  if (gl.getProgramParameter(program, gl.LINK_STATUS)) return;
  assertGraphics(graphics);
  const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
  throw new Error(
    `Pass ${name} does not compile: ${gl.getProgramInfoLog(program)} ${logs.join(' ')}`,
  );
}

/** Hands the pass its numbers, those that changed only; its program is to be in use. */
export function setNumbers(
  gl: WebGL2RenderingContext,
  { program, numbers }: CompiledPass,
  named: Uniforms,
): void {
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    const value = typeof number === 'number' ? number : named[number];
    if (program.values[i] === value) continue;
    program.values[i] = value;
    const { type, location } = program.numbers[i];
    if (type === 'int') gl.uniform1i(location, value);
    else if (type === 'uint') gl.uniform1ui(location, value);
    else gl.uniform1f(location, value);
  }
}
