import { usedFeatures } from '@/core/preparation/used-features';
import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import type { FieldProps } from './field-props';
import { missingOptions, scalingOptions } from './titles';
import classes from './preparation.module.css';

/** What becomes of missing values, and the scaling beside it; which columns leave for it. */
export function MissingFields({ info, recipe, issues, onChange }: FieldProps) {
  const { preparation } = recipe;
  const leaving = leavingColumns({ info, recipe });
  return (
    <>
      <div className={classes.pair}>
        <ChoiceField
          label="Missing values"
          hint="Drop the rows or the columns with missing values, or fill them with what the rows learnt from have."
          value={preparation.missing}
          options={missingOptions}
          error={issueAt(issues, 'preparation.missing')}
          onChange={(missing) => onChange({ missing })}
        />
        <ChoiceField
          label="Scaling"
          hint="Min-max goes from 0 to 1, standard has mean 0 and deviation 1, robust goes by median and quartiles."
          value={preparation.scaling}
          options={scalingOptions}
          onChange={(scaling) => onChange({ scaling })}
        />
      </div>
      {leaving.length > 0 && <p className={classes.note}>Left out: {leaving.join(', ')}</p>}
    </>
  );
}

function leavingColumns({ info, recipe }: Pick<FieldProps, 'info' | 'recipe'>): string[] {
  const missing = new Map(info.columns.map((column) => [column.name, column.missing]));
  const used = new Set(usedFeatures(recipe, (name) => (missing.get(name) ?? 0) > 0));
  return recipe.task.features.filter((name) => !used.has(name));
}
