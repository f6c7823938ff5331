import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { say } from '@/words/say';
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
        label={say('sweep.lists.ratesAs')}
        hint={say('sweep.lists.ratesAsHint')}
        value={form.ratesAs}
        options={[
          { value: 'list', label: say('sweep.lists.asList') },
          { value: 'range', label: say('sweep.lists.asRange') },
        ]}
        onChange={(ratesAs) => onChange({ ratesAs })}
      />
      {form.ratesAs === 'list' ? (
        <ListField
          label={say('sweep.lists.rates')}
          hint={say('sweep.lists.ratesHint')}
          value={form.rates}
          error={errorAt('learningRate')}
          onChange={(rates) => onChange({ rates })}
        />
      ) : (
        <>
          <NumberField
            label={say('sweep.lists.smallest')}
            hint={say('sweep.lists.smallestHint')}
            value={range.from}
            step={range.from / 10}
            min={0}
            error={errorAt('learningRate.from') ?? errorAt('learningRate')}
            onChange={(from) => change({ from })}
          />
          <NumberField
            label={say('sweep.lists.largest')}
            hint={say('sweep.lists.largestHint')}
            value={range.to}
            step={range.to / 10}
            min={0}
            error={errorAt('learningRate.to')}
            onChange={(to) => change({ to })}
          />
          <NumberField
            label={say('sweep.lists.steps')}
            hint={say('sweep.lists.stepsHint')}
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
