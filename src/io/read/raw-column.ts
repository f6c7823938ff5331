/** @file A column as read, before its type is decided: plain numbers, or codes into distinct words. */

interface Raw {
  name: string;
  /** The marks that stood for missing values, as written. */
  missing: readonly string[];
}

export interface RawNumbers extends Raw {
  /** `[numRows]`, NaN where missing. */
  values: Float64Array;
}

export interface RawWords extends Raw {
  /** `[numRows]`, -1 where missing. */
  codes: Int32Array;
  /** Distinct words; those of no row are possible. */
  levels: readonly string[];
}

export type RawColumn = RawNumbers | RawWords;
