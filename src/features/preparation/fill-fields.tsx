import { Checkbox } from '@mantine/core';
import type { Preparation } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { Explained } from '@/ui/explained';
import { NumberField } from '@/ui/number-field';
import { TextField } from '@/ui/text-field';
import { say } from '@/words/say';
import { kindsAmong } from './column-kinds';
import type { FieldProps } from './field-props';
import classes from './preparation.module.css';

/** What to fill in, where that is a person's to say, and whether to remember that something was filled. */
export function FillFields({ info, recipe, issues, onChange }: FieldProps) {
  const { preparation, task } = recipe;
  const kinds = kindsAmong(info, task.features);
  const hasNumbers = kinds.has('number') || kinds.has('date');
  const hasWords = kinds.has('words');
  return (
    <>
      {preparation.missing === 'constant' && (
        <div className={classes.pair}>
          {hasNumbers && (
            <NumberField
              label={say('preparation.fillNumber')}
              hint={say('preparation.fillNumberHint')}
              value={preparation.fillNumber}
              step={1}
              error={issueAt(issues, 'preparation.fillNumber')}
              onChange={(fillNumber) => onChange({ fillNumber })}
            />
          )}
          {hasWords && (
            <TextField
              label={say('preparation.fillWord')}
              hint={say('preparation.fillWordHint')}
              value={preparation.fillLevel}
              error={issueAt(issues, 'preparation.fillLevel')}
              onChange={(fillLevel) => onChange({ fillLevel })}
            />
          )}
        </div>
      )}
      {fillsAny(preparation) && (
        <Explained hint={say('preparation.indicatorHint')}>
          <Checkbox
            size="xs"
            label={say('preparation.indicator')}
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
