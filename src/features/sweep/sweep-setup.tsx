import { memo } from 'react';
import { optimizerNames } from '@/core/experiments/axes';
import type { Issue } from '@/core/errors';
import type { Recipe, Task } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
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
        label="Batches to try"
        hint="Batch sizes, separated by commas. Empty keeps the present one."
        value={form.batches}
        error={errorAt('batchSize')}
        onChange={(batches) => onChange({ batches })}
      />
      <ListField
        label="Widths to try"
        hint="Factors on the units of every hidden dense layer, such as 0.5, 1, 2."
        placeholder="such as 0.5, 1, 2"
        value={form.widths}
        error={errorAt('width')}
        onChange={(widths) => onChange({ widths })}
      />
      <ListField
        label="Dropouts to try"
        hint="Rates for every dropout layer, such as 0, 0.2, 0.4."
        placeholder="such as 0, 0.2, 0.4"
        value={form.dropouts}
        error={errorAt('dropout')}
        onChange={(dropouts) => onChange({ dropouts })}
      />
      <ListField
        label="Methods to try"
        hint={`Optimizers by name: ${optimizerNames.join(', ')}.`}
        placeholder={`such as ${optimizerNames.slice(0, 2).join(', ')}`}
        value={form.optimizers}
        error={errorAt('optimizer')}
        onChange={(optimizers) => onChange({ optimizers })}
      />
      <ListField
        label="Starts to try"
        hint="Seeds, such as 1, 2, 3: other first weights, another order of the rows, other dropout."
        placeholder="such as 1, 2, 3"
        value={form.seeds}
        error={errorAt('seed')}
        onChange={(seeds) => onChange({ seeds })}
      />
    </>
  );
}
