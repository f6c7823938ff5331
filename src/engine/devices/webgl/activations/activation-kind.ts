/**
 * @file What an activation is on this device: GLSL for four numbers at a time.
 */
export interface ActivationKind {
  /** From the pre-activation `z`. */
  value: string;
  /** The slope, from the activation `a` itself, so that `z` need not be kept. */
  slope: string;
}
