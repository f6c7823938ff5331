/** @file A column as read, before its type is decided: plain numbers, or codes into distinct words. */

export interface RawNumbers {
  name: string;
  /** `[numRows]`, NaN where missing. */
  values: Float64Array;
}

export interface RawWords {
  name: string;
  /** `[numRows]`, -1 where missing. */
  codes: Int32Array;
  /** Distinct words; those of no row are possible. */
  levels: readonly string[];
}

export type RawColumn = RawNumbers | RawWords;
