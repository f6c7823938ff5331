import { usedFeatures } from '@/core/preparation/used-features';
import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import { say } from '@/words/say';
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
          label={say('preparation.missing')}
          hint={say('preparation.missingHint')}
          value={preparation.missing}
          options={missingOptions()}
          error={issueAt(issues, 'preparation.missing')}
          onChange={(missing) => onChange({ missing })}
        />
        <ChoiceField
          label={say('preparation.scaling')}
          hint={say('preparation.scalingHint')}
          value={preparation.scaling}
          options={scalingOptions()}
          onChange={(scaling) => onChange({ scaling })}
        />
      </div>
      {leaving.length > 0 && (
        <p className={classes.note}>{say('data.leftOut', { columns: leaving })}</p>
      )}
    </>
  );
}

function leavingColumns({ info, recipe }: Pick<FieldProps, 'info' | 'recipe'>): string[] {
  const missing = new Map(info.columns.map((column) => [column.name, column.missing]));
  const used = new Set(usedFeatures(recipe, (name) => (missing.get(name) ?? 0) > 0));
  return recipe.task.features.filter((name) => !used.has(name));
}
