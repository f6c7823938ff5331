/** @file The compiled kernels; scripts/build-kernels.mjs writes the module beside this. */

/** The WebAssembly module of kernels/module.ts, in base64. */
export const kernelsBase64: string;
