import { Switch } from '@mantine/core';
import { optimizerNames } from '@/core/experiments/axes';
import type { Issue } from '@/core/errors';
import { metricNames } from '@/core/metrics/metric-names';
import type { Task } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { ListField } from './list-field';
import type { SweepForm } from './sweep-form';
import classes from './sweep.module.css';

interface Props {
  form: SweepForm;
  issues: readonly Issue[];
  kind: Task['kind'];
  onChange: (changes: Partial<SweepForm>) => void;
}

/** What a sweep varies and how. */
export function SweepSetup({ form, issues, kind, onChange }: Props) {
  const errorAt = (path: string) => issueAt(issues, path);
  const { metric } = metricNames(kind);
  return (
    <>
      <div className={classes.lists}>
        <ListField
          label="Rates to try"
          hint="Learning rates, separated by commas. Empty keeps the present one."
          value={form.rates}
          error={errorAt('learningRate')}
          onChange={(rates) => onChange({ rates })}
        />
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
      </div>
      <div className={classes.options}>
        <ChoiceField
          label="Combine"
          hint="Every combination, or draws from the lists; rates are drawn anywhere between the smallest and the largest."
          value={form.search}
          options={[
            { value: 'grid', label: 'every combination' },
            { value: 'random', label: 'random draws' },
          ]}
          onChange={(search) => onChange({ search })}
        />
        {form.search === 'random' && (
          <NumberField
            label="Draws"
            hint="How many combinations are drawn."
            value={form.draws}
            step={5}
            min={1}
            error={errorAt('search')}
            onChange={(draws) => onChange({ draws })}
          />
        )}
        <NumberField
          label="Length of each"
          hint="How many epochs each run has."
          value={form.epochs}
          step={10}
          min={1}
          error={errorAt('epochs')}
          onChange={(epochs) => onChange({ epochs })}
        />
        <NumberField
          label="Runs of each"
          hint="Each combination as often as this, with other first weights and another order, so that luck shows."
          value={form.repeats}
          step={1}
          min={1}
          error={errorAt('repeats')}
          onChange={(repeats) => onChange({ repeats })}
        />
        <ChoiceField
          label="Best by"
          hint="What makes a run good, at its best epoch."
          value={form.monitor}
          options={[
            { value: 'val_loss', label: 'val_loss' },
            { value: 'val_metric', label: `val_${metric}` },
          ]}
          onChange={(monitor) => onChange({ monitor })}
        />
      </div>
      <Switch
        size="xs"
        label="End the worst early"
        description="Successive halving: the best third of the runs gets three times as many epochs, again and again."
        checked={form.halving}
        error={errorAt('halving')}
        onChange={(event) => onChange({ halving: event.currentTarget.checked })}
      />
    </>
  );
}
