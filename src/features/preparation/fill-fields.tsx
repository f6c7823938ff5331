import { Checkbox } from '@mantine/core';
import type { Preparation } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { Explained } from '@/ui/explained';
import { NumberField } from '@/ui/number-field';
import { TextField } from '@/ui/text-field';
import { kindsAmong } from './column-kinds';
import type { FieldProps } from './field-props';
import classes from './preparation.module.css';

/** What to fill in, where that is a person's to say, and whether to remember that something was filled. */
export function FillFields({ info, recipe, issues, onChange }: FieldProps) {
  const { preparation, task } = recipe;
  const kinds = kindsAmong(info, task.features);
  return (
    <>
      {preparation.missing === 'constant' && (
        <div className={classes.pair}>
          {(kinds.has('number') || kinds.has('date')) && (
            <NumberField
              label="Number to fill in"
              hint="Stands in place of a missing number; for dates choose one by an override."
              value={preparation.fillNumber}
              step={1}
              error={issueAt(issues, 'preparation.fillNumber')}
              onChange={(fillNumber) => onChange({ fillNumber })}
            />
          )}
          {kinds.has('words') && (
            <TextField
              label="Word to fill in"
              hint="Stands in place of a missing word, a level of its own."
              value={preparation.fillLevel}
              error={issueAt(issues, 'preparation.fillLevel')}
              onChange={(fillLevel) => onChange({ fillLevel })}
            />
          )}
        </div>
      )}
      {fillsAny(preparation) && (
        <Explained hint="One more 0/1 input for each column with missing values: whether the value was missing.">
          <Checkbox
            size="xs"
            label="Add an input “was missing”"
            checked={preparation.missingIndicator}
            onChange={(event) => onChange({ missingIndicator: event.currentTarget.checked })}
          />
        </Explained>
      )}
    </>
  );
}

/** Whether any column is filled at all. */
function fillsAny({ missing, columns }: Preparation): boolean {
  const rules = [missing, ...Object.values(columns).map((own) => own.missing)];
  return rules.some((rule) => rule && rule !== 'drop-rows' && rule !== 'drop-column');
}
