/**
 * @file How one column is to be prepared: the recipe's choice for all, unless it has one for this column.
 */
import type { Preparation } from '../recipe/recipe';

/** All of the recipe's choices that a single column can be asked about. */
export type ColumnRules = Omit<Preparation, 'columns'>;

/** The rules for the column of that name. */
export function rulesFor({ columns, ...forAll }: Preparation, name: string): ColumnRules {
  // A column may be called `constructor`.
  if (!Object.hasOwn(columns, name)) return forAll;
  const own = columns[name];
  return {
    ...forAll,
    missing: own.missing ?? forAll.missing,
    fillNumber: own.fillNumber ?? forAll.fillNumber,
    fillLevel: own.fillLevel ?? forAll.fillLevel,
    scaling: own.scaling ?? forAll.scaling,
    encoding: own.encoding ?? forAll.encoding,
  };
}
