/**
 * @file What was learnt from the training rows and is used on all others: plain JSON, stored with the model,
 * so that a new row is treated as the training rows were.
 */
import type { ColumnType } from '../table/table';

/** pandas' `dt.year`, `dt.month` (1–12), `dt.day`, `dt.weekday` (Monday is 0) and `dt.hour`. */
export type DatePart = 'year' | 'month' | 'day' | 'weekday' | 'hour';

/** How one column of the table becomes one or more features. */
export type FittedColumn =
  | {
      kind: 'numeric';
      name: string;
      type: ColumnType;
      /** Put in place of a missing value; null where such rows are dropped. */
      fill: number | null;
      /** feature = (value - offset) / scale. `scale` is 1 for constant columns. */
      offset: number;
      scale: number;
      /** Smallest and largest training value. */
      min: number;
      max: number;
      /** Adds a 0/1 feature after this one. */
      indicator: boolean;
    }
  | {
      kind: 'date-parts';
      name: string;
      type: ColumnType;
      /** Milliseconds since 1970 UTC put in place of a missing date; null where such rows are dropped. */
      fill: number | null;
      /** One feature each: (part - offset) / scale. Those that vary among the training rows, perhaps none. */
      parts: readonly { part: DatePart; offset: number; scale: number }[];
      /** Earliest and latest training value in milliseconds. */
      min: number;
      max: number;
      indicator: boolean;
    }
  | {
      kind: 'one-hot';
      name: string;
      type: ColumnType;
      /** Level put in place of a missing value; null where such rows are dropped. */
      fill: string | null;
      /** One feature each, in this order. */
      levels: readonly string[];
      /** True where a last feature stands for every level not listed. */
      other: boolean;
      indicator: boolean;
    }
  | {
      kind: 'ordinal';
      name: string;
      type: ColumnType;
      fill: string | null;
      /** feature = (index - offset) / scale, with an unseen level as index -1. */
      levels: readonly string[];
      offset: number;
      scale: number;
      indicator: boolean;
    };

export interface FittedPreparation {
  label: string;
  /** Names of the outputs: the classes in order for classification, the label's name for regression. */
  outputs: readonly string[];
  columns: readonly FittedColumn[];
  /** One name a feature: the column's name, `column=level` for one-hot or `column.part` for dates. */
  featureNames: readonly string[];
}
