/**
 * @file What an activation is on this device: GLSL for four numbers at a time.
 */
export interface ActivationKind {
  /** From the pre-activation `z`. */
  value: string;
  /** The slope, from the activation `a` itself, so that `z` need not be kept; from `z` where `needsInput`. */
  slope: string;
  /** Functions of GLSL that both call. */
  functions?: readonly string[];
  /** True where the activation does not tell its slope, so that `z` has to be kept. */
  needsInput?: boolean;
}
