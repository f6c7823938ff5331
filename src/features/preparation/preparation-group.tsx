import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { usedFeatures } from '@/core/preparation/used-features';
import type { Issue } from '@/core/errors';
import type { Preparation, Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import { Explained } from '@/ui/explained';
import { NumberField } from '@/ui/number-field';
import { TextField } from '@/ui/text-field';
import { ColumnOverrides } from './column-overrides';
import { kindsAmong } from './column-kinds';
import { dateOptions, encodingOptions, missingOptions, scalingOptions, titleOf } from './titles';
import classes from './preparation.module.css';

interface Props {
  info: TableInfo;
  recipe: Recipe;
  issues: readonly Issue[];
  onChange: (recipe: Recipe) => void;
}

/** How cells become numbers, folded to one line; it opens by itself where something in it is wrong. */
export function PreparationGroup({ info, recipe, issues, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const isWrong = issues.some(({ path }) => path.startsWith('preparation.'));
  return (
    <details
      className={classes.group}
      open={open || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>
        <span className={classes.groupTitle}>Preparation</span>
        <span className={classes.summaryText}>{summaryOf(recipe.preparation)}</span>
      </summary>
      <div className={classes.fields}>
        <Fields info={info} recipe={recipe} issues={issues} onChange={onChange} />
      </div>
    </details>
  );
}

function Fields({ info, recipe, issues, onChange }: Props) {
  const { preparation, task } = recipe;
  const set = (changes: Partial<Preparation>) =>
    onChange({ ...recipe, preparation: { ...preparation, ...changes } });
  const errorOf = (field: string) => issueAt(issues, `preparation.${field}`);
  const kinds = kindsAmong(info, task.features);
  return (
    <>
      <div className={classes.pair}>
        <ChoiceField
          label="Missing values"
          hint="Drop the rows or the columns with missing values, or fill them with what the rows learnt from have."
          value={preparation.missing}
          options={missingOptions}
          error={errorOf('missing')}
          onChange={(missing) => set({ missing })}
        />
        <ChoiceField
          label="Scaling"
          hint="Min-max goes from 0 to 1, standard has mean 0 and deviation 1, robust goes by median and quartiles."
          value={preparation.scaling}
          options={scalingOptions}
          onChange={(scaling) => set({ scaling })}
        />
      </div>
      <LeavingColumns info={info} recipe={recipe} />
      {preparation.missing === 'constant' && (
        <div className={classes.pair}>
          {(kinds.has('number') || kinds.has('date')) && (
            <NumberField
              label="Number to fill in"
              hint="Stands in place of a missing number."
              value={preparation.fillNumber}
              step={1}
              error={errorOf('fillNumber')}
              onChange={(fillNumber) => set({ fillNumber })}
            />
          )}
          {kinds.has('words') && (
            <TextField
              label="Word to fill in"
              hint="Stands in place of a missing word, a level of its own."
              value={preparation.fillLevel}
              error={errorOf('fillLevel')}
              onChange={(fillLevel) => set({ fillLevel })}
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
            onChange={(event) => set({ missingIndicator: event.currentTarget.checked })}
          />
        </Explained>
      )}
      {kinds.has('words') && (
        <div className={classes.pair}>
          <ChoiceField
            label="Categories"
            hint="One-hot makes an input of each word; ordinal numbers the words in alphabetical order."
            value={preparation.encoding}
            options={encodingOptions}
            onChange={(encoding) => set({ encoding })}
          />
          <NumberField
            label="Most levels"
            hint="One-hot keeps this many words of a column, the most frequent; the rest share “other”."
            value={preparation.maxLevels}
            step={1}
            min={2}
            max={1000}
            error={errorOf('maxLevels')}
            onChange={(maxLevels) => set({ maxLevels })}
          />
        </div>
      )}
      {kinds.has('date') && (
        <ChoiceField
          label="Dates"
          hint="One number counts from 1970; parts are one input each, those that vary."
          value={preparation.dates}
          options={dateOptions}
          onChange={(dates) => set({ dates })}
        />
      )}
      <ColumnOverrides
        info={info}
        recipe={recipe}
        issues={issues}
        onChange={(columns) => set({ columns })}
      />
    </>
  );
}

/** The columns that leave the features, said where that is chosen. */
function LeavingColumns({ info, recipe }: Pick<Props, 'info' | 'recipe'>) {
  const missing = new Map(info.columns.map((column) => [column.name, column.missing]));
  const used = new Set(usedFeatures(recipe, (name) => (missing.get(name) ?? 0) > 0));
  const leaving = recipe.task.features.filter((name) => !used.has(name));
  if (leaving.length === 0) return null;
  return <p className={classes.note}>Left out: {leaving.join(', ')}</p>;
}

const fillingRules = new Set<Preparation['missing']>([
  'mean',
  'median',
  'most-frequent',
  'constant',
]);

function fillsAny({ missing, columns }: Preparation): boolean {
  const rules = [missing, ...Object.values(columns).map((own) => own.missing)];
  return rules.some((rule) => rule !== undefined && fillingRules.has(rule));
}

/** Such as "Drop rows · Min-max · 2 overrides". */
function summaryOf({ missing, scaling, columns }: Preparation): string {
  const numOverrides = Object.keys(columns).length;
  return [
    titleOf(missingOptions, missing),
    titleOf(scalingOptions, scaling),
    ...(numOverrides > 0
      ? [`${numOverrides} ${numOverrides === 1 ? 'override' : 'overrides'}`]
      : []),
  ].join(' · ');
}
