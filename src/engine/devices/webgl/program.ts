/**
 * @file GLSL programs: all of a network's are handed to the driver at once, so that it can compile them side by side,
 * and asked about only afterwards.
 */
import { assertGraphics, type Graphics } from './context';
import { fragmentSource, uniformType, vertexSource, type Pass, type Uniforms } from './pass';
import type { Source } from './textures';

/** A pass that can be drawn. */
export interface CompiledPass {
  pass: Pass;
  program: WebGLProgram;
  /** In the order of their texture units. */
  sources: readonly Source[];
  uniforms: readonly Uniform[];
}

interface Uniform {
  name: string;
  type: 'int' | 'uint' | 'float';
  location: WebGLUniformLocation | null;
  last: number;
}

/** Compiles passes, one program for each different GLSL among them. Throws where the driver refuses one. */
export function compilePasses(graphics: Graphics, passes: readonly Pass[]): CompiledPass[] {
  const { gl, owned } = graphics;
  const sources = passes.map(fragmentSource);
  const vertexShader = compileShader(gl, gl.VERTEX_SHADER, vertexSource);
  const programs = new Map<string, WebGLProgram>();
  for (const source of sources) {
    if (programs.has(source)) continue;
    const program = linkProgram(gl, vertexShader, source);
    owned.programs.push(program);
    programs.set(source, program);
  }
  gl.deleteShader(vertexShader);
  passes.forEach(({ name }, i) => assertLinked(graphics, name, programs.get(sources[i])!));
  const compiled = new Map<string, Omit<CompiledPass, 'pass' | 'sources'>>();
  return passes.map((pass, i) => {
    const program = programs.get(sources[i])!;
    if (!compiled.has(sources[i])) compiled.set(sources[i], bindProgram(gl, pass, program));
    return { pass, sources: Object.values(pass.inputs), ...compiled.get(sources[i])! };
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

function assertLinked(graphics: Graphics, name: string, program: WebGLProgram): void {
  const { gl } = graphics;
  if (gl.getProgramParameter(program, gl.LINK_STATUS)) return;
  assertGraphics(graphics);
  const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
  throw new Error(
    `Pass ${name} does not compile: ${gl.getProgramInfoLog(program)} ${logs.join(' ')}`,
  );
}

function bindProgram(gl: WebGL2RenderingContext, pass: Pass, program: WebGLProgram) {
  gl.useProgram(program);
  Object.keys(pass.inputs).forEach((name, unit) =>
    gl.uniform1i(gl.getUniformLocation(program, name), unit),
  );
  const uniforms = ['rows', ...pass.uniforms].map((name) => ({
    name,
    type: uniformType(name),
    location: gl.getUniformLocation(program, name),
    last: NaN,
  }));
  return { program, uniforms };
}

/** Hands the pass its numbers, those that changed only. */
export function setUniforms(
  gl: WebGL2RenderingContext,
  { uniforms }: CompiledPass,
  values: Uniforms,
) {
  for (const uniform of uniforms) {
    const value = values[uniform.name];
    if (uniform.last === value) continue;
    uniform.last = value;
    if (uniform.type === 'int') gl.uniform1i(uniform.location, value);
    else if (uniform.type === 'uint') gl.uniform1ui(uniform.location, value);
    else gl.uniform1f(uniform.location, value);
  }
}
