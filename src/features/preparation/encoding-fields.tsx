import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { kindsAmong } from './column-kinds';
import type { FieldProps } from './field-props';
import { dateOptions, encodingOptions } from './titles';
import classes from './preparation.module.css';

/** How words and dates become numbers, where there are any. */
export function EncodingFields({ info, recipe, issues, onChange }: FieldProps) {
  const { preparation, task } = recipe;
  const kinds = kindsAmong(info, task.features);
  return (
    <>
      {kinds.has('words') && (
        <div className={classes.pair}>
          <ChoiceField
            label="Categories"
            hint="One-hot makes an input of each word; ordinal numbers the words in alphabetical order."
            value={preparation.encoding}
            options={encodingOptions}
            onChange={(encoding) => onChange({ encoding })}
          />
          <NumberField
            label="Most levels"
            hint="One-hot keeps this many words of a column, the most frequent; the rest share “other”."
            value={preparation.maxLevels}
            step={1}
            min={2}
            max={1000}
            error={issueAt(issues, 'preparation.maxLevels')}
            onChange={(maxLevels) => onChange({ maxLevels })}
          />
        </div>
      )}
      {kinds.has('date') && (
        <ChoiceField
          label="Dates"
          hint="One number counts from 1970; parts are one input each, those that vary."
          value={preparation.dates}
          options={dateOptions}
          onChange={(dates) => onChange({ dates })}
        />
      )}
    </>
  );
}
