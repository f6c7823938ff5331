import type { Plugin } from 'vite';

/** Compiles the kernels unless they are up to date. Throws with the compiler's words. */
export function buildKernels(): Promise<void>;

/** Vite's hook for it: before the first module is read, once for all of Vitest's projects. */
export function kernelsPlugin(): Plugin;
