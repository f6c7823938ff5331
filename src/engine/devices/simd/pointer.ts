/**
 * @file Addresses in the kernels' memory.
 */

/** A byte address in the kernels' memory, a multiple of 16; 0 stands for none. */
export type Pointer = number;
