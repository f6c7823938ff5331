import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { say } from '@/words/say';
import { kindsAmong } from './column-kinds';
import type { FieldProps } from './field-props';
import { dateOptions, encodingOptions } from './titles';
import classes from './preparation.module.css';

/** How words and dates become numbers, where there are any. */
export function EncodingFields({ info, recipe, issues, onChange }: FieldProps) {
  const { preparation, task } = recipe;
  const kinds = kindsAmong(info, task.features);
  const hasWords = kinds.has('words');
  const hasDates = kinds.has('date');
  return (
    <>
      {hasWords && (
        <div className={classes.pair}>
          <ChoiceField
            label={say('preparation.categories')}
            hint={say('preparation.categoriesHint')}
            value={preparation.encoding}
            options={encodingOptions()}
            onChange={(encoding) => onChange({ encoding })}
          />
          <NumberField
            label={say('fields.maxLevels')}
            hint={say('preparation.maxLevelsHint')}
            value={preparation.maxLevels}
            step={1}
            min={2}
            max={1000}
            error={issueAt(issues, 'preparation.maxLevels')}
            onChange={(maxLevels) => onChange({ maxLevels })}
          />
        </div>
      )}
      {hasDates && (
        <ChoiceField
          label={say('preparation.dates')}
          hint={say('preparation.datesHint')}
          value={preparation.dates}
          options={dateOptions()}
          onChange={(dates) => onChange({ dates })}
        />
      )}
    </>
  );
}
