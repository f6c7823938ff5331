/**
 * @file What a layer is on this device: two functions over addresses. Each layer kind is a file that makes one.
 */
import type { Arena } from '../arena';
import type { Kernels } from '../kernels';
import type { Pointer } from '../pointer';
import type { Parameters } from '../parameters';

/** One batch's way through the network. */
export interface Pass {
  rows: number;
  /** The step, from 0; null in inference mode. */
  step: number | null;
}

export interface LayerOp {
  /** From where the inputs lie to where the outputs lie: `[rows, stride]`. */
  forward(input: Pointer, pass: Pass): Pointer;
  /**
   * From where the gradient of the outputs lies, which it may overwrite, to where that of the inputs lies.
   * Leaves the gradients of its weights. Follows the `forward` of the same pass.
   */
  backward(gradient: Pointer, pass: Pass): Pointer;
}

/** What every layer is made from. */
export interface LayerContext {
  /** Index into `plan.layers`. */
  index: number;
  kernels: Kernels;
  arena: Arena;
  parameters: Parameters;
  /** Most rows of a pass, a multiple of 4. */
  capacity: number;
  seed: number;
  /** False where no earlier layer has weights, so that nobody reads the gradient of the inputs. */
  needsInputGradient: boolean;
  /** Two matrices as large as the widest layer needs; gradients go from one to the other. */
  gradients: readonly [Pointer, Pointer];
}
