/**
 * @file How one column is to be prepared: the recipe's choice for all, unless it has one for this column.
 */
import type { Encoding, MissingRule, Preparation, Scaling } from '../recipe/recipe';

export interface ColumnRules {
  missing: MissingRule;
  missingIndicator: boolean;
  scaling: Scaling;
  encoding: Encoding;
  maxLevels: number;
}

/** The rules for the column of that name. */
export function rulesFor(preparation: Preparation, name: string): ColumnRules {
  const { missing, missingIndicator, scaling, encoding, maxLevels } = preparation;
  const forAll = { missing, missingIndicator, scaling, encoding, maxLevels };
  // A column may be called `constructor`.
  if (!Object.hasOwn(preparation.columns, name)) return forAll;
  const own = preparation.columns[name];
  return {
    ...forAll,
    missing: own.missing ?? missing,
    scaling: own.scaling ?? scaling,
    encoding: own.encoding ?? encoding,
  };
}
