import { memo } from 'react';
import { optimizerNames } from '@/core/experiments/axes';
import type { Issue } from '@/core/errors';
import type { Recipe, Task } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { say } from '@/words/say';
import { LayerLists } from './layer-lists';
import { ListField } from './list-field';
import { RatesFields } from './rates-fields';
import { SearchFields } from './search-fields';
import type { SweepForm } from './sweep-form';
import classes from './sweep.module.css';

export interface SweepFieldsProps {
  form: SweepForm;
  issues: readonly Issue[];
  onChange: (changes: Partial<SweepForm>) => void;
}

interface Props extends SweepFieldsProps {
  kind: Task['kind'];
  network: Recipe['network'];
}

/** What a sweep varies and how. */
export const SweepSetup = memo(function SweepSetup({ kind, network, ...fields }: Props) {
  return (
    <>
      <div className={classes.lists}>
        <RatesFields {...fields} />
        <AxisLists {...fields} />
      </div>
      <LayerLists {...fields} network={network} />
      <SearchFields {...fields} kind={kind} />
    </>
  );
});

/** Everything else that all of the network shares. */
function AxisLists({ form, issues, onChange }: SweepFieldsProps) {
  const errorAt = (path: string) => issueAt(issues, path);
  return (
    <>
      <ListField
        label={say('sweep.lists.batches')}
        hint={say('sweep.lists.batchesHint')}
        value={form.batches}
        error={errorAt('batchSize')}
        onChange={(batches) => onChange({ batches })}
      />
      <ListField
        label={say('sweep.lists.widths')}
        hint={say('sweep.lists.widthsHint')}
        placeholder={example(0.5, 1, 2)}
        value={form.widths}
        error={errorAt('width')}
        onChange={(widths) => onChange({ widths })}
      />
      <ListField
        label={say('sweep.lists.dropouts')}
        hint={say('sweep.lists.dropoutsHint')}
        placeholder={example(0, 0.2, 0.4)}
        value={form.dropouts}
        error={errorAt('dropout')}
        onChange={(dropouts) => onChange({ dropouts })}
      />
      <ListField
        label={say('sweep.lists.optimizers')}
        hint={say('sweep.lists.optimizersHint', { names: optimizerNames })}
        placeholder={example(...optimizerNames.slice(0, 2))}
        value={form.optimizers}
        error={errorAt('optimizer')}
        onChange={(optimizers) => onChange({ optimizers })}
      />
      <ListField
        label={say('sweep.lists.seeds')}
        hint={say('sweep.lists.seedsHint')}
        placeholder={example(1, 2, 3)}
        value={form.seeds}
        error={errorAt('seed')}
        onChange={(seeds) => onChange({ seeds })}
      />
    </>
  );
}

function example(...values: readonly (number | string)[]): string {
  return say('sweep.lists.example', { values: values.map(String) });
}
