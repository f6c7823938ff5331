/**
 * @file Counting what a test's page asks of WebGL.
 */
export interface Calls {
  draws: number;
  uploads: number;
  reads: number;
  /** Times that work was handed over to the driver, and that it was asked to say when that is done. */
  submissions: number;
  fences: number;
  /** Textures made and not deleted. */
  textures: number;
}

const kinds: readonly [keyof Calls, number, readonly string[]][] = [
  ['draws', 1, ['drawArrays', 'drawElements']],
  ['uploads', 1, ['texImage2D', 'texSubImage2D', 'texSubImage3D', 'bufferSubData']],
  ['reads', 1, ['getBufferSubData']],
  ['submissions', 1, ['flush']],
  ['fences', 1, ['fenceSync']],
  ['textures', 1, ['createTexture']],
  ['textures', -1, ['deleteTexture']],
];

/** Counts that go on with every such call of any context from now on. */
export function countCalls(): Calls {
  const calls: Calls = { draws: 0, uploads: 0, reads: 0, submissions: 0, fences: 0, textures: 0 };
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<
    string,
    (...rest: unknown[]) => unknown
  >;
  for (const [kind, by, names] of kinds) {
    for (const name of names) {
      const original = prototype[name];
      prototype[name] = function (...rest) {
        calls[kind] += by;
        return original.apply(this, rest);
      };
    }
  }
  return calls;
}

/** Bytes of all textures that are made from now on and alive, by what WebGL is asked for. */
export function countBytes(): { readonly alive: number } {
  const prototype = WebGL2RenderingContext.prototype;
  const { texStorage2D, texStorage3D, deleteTexture } = prototype;
  const sizes = new Map<WebGLTexture, number>();
  const note = (gl: WebGL2RenderingContext, target: GLenum, format: GLenum, texels: number) => {
    const binding = target === gl.TEXTURE_2D ? gl.TEXTURE_BINDING_2D : gl.TEXTURE_BINDING_2D_ARRAY;
    const bytes = { [gl.RGBA32F]: 16, [gl.RG32F]: 8 }[format] ?? 4;
    sizes.set(gl.getParameter(binding) as WebGLTexture, bytes * texels);
  };
  prototype.texStorage2D = function (target, levels, format, width, height) {
    note(this, target, format, width * height);
    texStorage2D.call(this, target, levels, format, width, height);
  };
  prototype.texStorage3D = function (target, levels, format, width, height, depth) {
    note(this, target, format, width * height * depth);
    texStorage3D.call(this, target, levels, format, width, height, depth);
  };
  prototype.deleteTexture = function (texture) {
    if (texture) sizes.delete(texture);
    deleteTexture.call(this, texture);
  };
  return {
    get alive() {
      return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
    },
  };
}
