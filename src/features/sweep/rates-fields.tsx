import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { ListField } from './list-field';
import type { SweepFieldsProps } from './sweep-setup';

/** Learning rates to try: a list, or a range at equal distances on a log scale. */
export function RatesFields({ form, issues, onChange }: SweepFieldsProps) {
  const { range } = form;
  const change = (changes: Partial<typeof range>) => onChange({ range: { ...range, ...changes } });
  const errorAt = (path: string) => issueAt(issues, path);
  return (
    <>
      <ChoiceField
        label="Rates as"
        hint="Learning rates one by one, or so many at equal distances on a log scale."
        value={form.ratesAs}
        options={[
          { value: 'list', label: 'a list' },
          { value: 'range', label: 'a log range' },
        ]}
        onChange={(ratesAs) => onChange({ ratesAs })}
      />
      {form.ratesAs === 'list' ? (
        <ListField
          label="Rates to try"
          hint="Learning rates, separated by commas. Empty keeps the present one."
          value={form.rates}
          error={errorAt('learningRate')}
          onChange={(rates) => onChange({ rates })}
        />
      ) : (
        <>
          <NumberField
            label="Smallest rate"
            hint="The learning rate at one end of the range."
            value={range.from}
            step={range.from / 10}
            min={0}
            error={errorAt('learningRate.from') ?? errorAt('learningRate')}
            onChange={(from) => change({ from })}
          />
          <NumberField
            label="Largest rate"
            hint="The learning rate at the other end."
            value={range.to}
            step={range.to / 10}
            min={0}
            error={errorAt('learningRate.to')}
            onChange={(to) => change({ to })}
          />
          <NumberField
            label="Rates in all"
            hint="How many rates, both ends among them."
            value={range.steps}
            step={1}
            min={2}
            error={errorAt('learningRate.steps')}
            onChange={(steps) => change({ steps })}
          />
        </>
      )}
    </>
  );
}
