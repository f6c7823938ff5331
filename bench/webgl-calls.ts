/**
 * @file Counting what a page asks of WebGL.
 */
export interface Calls {
  draws: number;
  uploads: number;
  reads: number;
}

const watched: Record<keyof Calls, readonly string[]> = {
  draws: ['drawArrays', 'drawElements'],
  uploads: ['texImage2D', 'texSubImage2D', 'texSubImage3D', 'bufferSubData'],
  reads: ['getBufferSubData'],
};

/** Counts that go up with every such call of any context from now on. */
export function countCalls(): Calls {
  const calls: Calls = { draws: 0, uploads: 0, reads: 0 };
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<
    string,
    (...rest: unknown[]) => unknown
  >;
  for (const [kind, names] of Object.entries(watched)) {
    for (const name of names) {
      const original = prototype[name];
      prototype[name] = function (...rest) {
        calls[kind as keyof Calls]++;
        return original.apply(this, rest);
      };
    }
  }
  return calls;
}

/** What was called between two counts. */
export function difference(now: Calls, before: Calls): Calls {
  return {
    draws: now.draws - before.draws,
    uploads: now.uploads - before.uploads,
    reads: now.reads - before.reads,
  };
}
