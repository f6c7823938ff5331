/**
 * @file Counting what a test's page asks of WebGL.
 */
export interface Calls {
  draws: number;
  uploads: number;
  reads: number;
  /** Textures made and not deleted. */
  textures: number;
}

const kinds: readonly [keyof Calls, number, readonly string[]][] = [
  ['draws', 1, ['drawArrays', 'drawElements']],
  ['uploads', 1, ['texImage2D', 'texSubImage2D', 'texSubImage3D', 'bufferSubData']],
  ['reads', 1, ['getBufferSubData']],
  ['textures', 1, ['createTexture']],
  ['textures', -1, ['deleteTexture']],
];

/** Counts that go on with every such call of any context from now on. */
export function countCalls(): Calls {
  const calls: Calls = { draws: 0, uploads: 0, reads: 0, textures: 0 };
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
