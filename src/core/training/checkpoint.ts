/**
 * @file A checkpoint: the state of a training between two epochs, from which it goes on to the same digits on the same
 * device. What schedules and early stopping remember follows from the history, so it is not part of it.
 */

/** Everything a run needs to go on elsewhere, to the last digit on the same device. */
export interface TrainerState {
  /** Steps done. */
  step: number;
  /** In the order of `weightSpecs(plan)`. */
  weights: Float32Array[];
  /**
   * The optimizer's arrays, `[slot][trainable weight]` in the order of the trainable `weightSpecs`:
   * core/training/optimizer-slots.ts says which they are.
   */
  slots: Float32Array[][];
}

export interface Checkpoint {
  /** Epochs done when it was taken. */
  epoch: number;
  state: TrainerState;
}
