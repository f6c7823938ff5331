/**
 * @file How the cells of a column are written in its file, as far as that differs from plain words and from numbers
 * such as `-1234.5`. It is what another program must be told to read the same values.
 */

/**
 * `year-first` is `2020-01-31`, `day-first` `31.1.2020`, `month-first` `1/31/2020`, `named-month` `31 Jan 2020`.
 */
export type DateOrder = 'year-first' | 'day-first' | 'month-first' | 'named-month';

export interface WrittenNumbers {
  decimal: '.' | ',';
  /** The marks between thousands that occur, such as `,` or a narrow no-break space. */
  thousands: readonly string[];
  /** The signs of currencies that occur, as written: `$`, `€`, `EUR`. */
  currency: readonly string[];
  /** Whether `%` occurs; the figure before it is kept as it is, so that `12%` is 12. */
  percent: boolean;
  /** Whether negative numbers occur as `(40)`. */
  brackets: boolean;
}

export interface WrittenAs {
  /** What stands where a value is missing, as written; an empty text for a cell with nothing in it. */
  missing: readonly string[];
  /** Absent where all numbers are plain. */
  numbers?: WrittenNumbers;
  /** The order of dates, `number` where they are years, `yyyymmdd`, or seconds or milliseconds since 1970. */
  dates?: DateOrder | 'number';
  /** The words that mean true and false. */
  booleans?: { true: readonly string[]; false: readonly string[] };
}
