/**
 * @file The kernels' linear memory, handed out from its start to its end. Nothing is given back: a trainer takes what
 * it needs once, and the whole memory goes when the trainer is disposed of.
 */
import { UserError } from '@/core/errors';
import type { Kernels } from './kernels';
import type { Pointer } from './pointer';

const PAGE = 65_536;
/** A cache line, so that no row of eight floats straddles two. */
const ALIGNMENT = 64;
/** 32-bit addresses end at 4 GiB; browsers refuse somewhat earlier. */
const LARGEST = 3.5 * 2 ** 30;

export interface Arena {
  /** That many floats of zeros. Throws `UserError` where the memory does not fit. */
  allocate(numFloats: number): Pointer;
  /** A view of floats; lasts until the next `allocate`. */
  floats(pointer: Pointer, numFloats: number): Float32Array;
  /** A view of float64s; lasts until the next `allocate`. */
  doubles(pointer: Pointer, numDoubles: number): Float64Array;
  /** A view of unsigned 32-bit numbers; lasts until the next `allocate`. */
  words(pointer: Pointer, numWords: number): Uint32Array;
}

/** An arena over an instance's memory. */
export function createArena(kernels: Kernels): Arena {
  const { memory } = kernels;
  let next = align(kernels.firstFreeAddress());
  return {
    allocate(numFloats) {
      const pointer = next;
      next = align(pointer + numFloats * 4);
      growTo(memory, next);
      return pointer;
    },
    floats: (pointer, numFloats) => new Float32Array(memory.buffer, pointer, numFloats),
    doubles: (pointer, numDoubles) => new Float64Array(memory.buffer, pointer, numDoubles),
    words: (pointer, numWords) => new Uint32Array(memory.buffer, pointer, numWords),
  };
}

/**
 * Floats from one row to the next of a matrix that wide: whole groups of eight lanes. Never a multiple of 4 KiB, since
 * then all rows of a column would fall on the same lines of the cache.
 */
export function strideOf(width: number): number {
  const stride = Math.ceil(width / 8) * 8;
  return stride % 1024 === 0 ? stride + 8 : stride;
}

function align(address: number): number {
  return Math.ceil(address / ALIGNMENT) * ALIGNMENT;
}

function growTo(memory: WebAssembly.Memory, numBytes: number): void {
  const missing = Math.ceil(numBytes / PAGE) - memory.buffer.byteLength / PAGE;
  if (missing <= 0) return;
  if (numBytes > LARGEST) throw tooLarge(numBytes);
  try {
    memory.grow(missing);
  } catch {
    throw tooLarge(numBytes);
  }
}

function tooLarge(numBytes: number): UserError {
  const gibibytes = (numBytes / 2 ** 30).toFixed(1);
  return new UserError('memory-too-small', { gigabytes: gibibytes });
}
