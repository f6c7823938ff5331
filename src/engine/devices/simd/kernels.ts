/**
 * @file The kernels as TypeScript sees them: plain functions over addresses in one linear memory. kernels/module.ts
 * says what they have in common, and each file beside it what its functions do.
 */
import { kernelsBase64 } from './kernels.generated';
import type { NetworkKernels } from './network-kernels';
import type { Pointer } from './pointer';
import type { TrainingKernels } from './training-kernels';

/** The exports of kernels/module.ts. */
export interface Kernels extends NetworkKernels, TrainingKernels {
  memory: WebAssembly.Memory;
  firstFreeAddress(): Pointer;
}

let compiled: Promise<WebAssembly.Module> | null = null;

/** A fresh instance with a memory of its own; the module is compiled once. Throws where WASM SIMD is missing. */
export async function instantiateKernels(): Promise<Kernels> {
  compiled ??= WebAssembly.compile(bytesOf(kernelsBase64));
  const instance = await WebAssembly.instantiate(await compiled, {});
  return instance.exports as unknown as Kernels;
}

/** True where this engine runs the kernels: WebAssembly with SIMD. */
export function supportsKernels(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(bytesOf(kernelsBase64));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
