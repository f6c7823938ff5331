import { Switch } from '@mantine/core';
import { metricNames } from '@/core/metrics/metric-names';
import type { Task } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import type { SweepFieldsProps } from './sweep-setup';
import classes from './sweep.module.css';

interface Props extends SweepFieldsProps {
  kind: Task['kind'];
}

/** How the values are combined, how long and how often each is tried, and what the best is. */
export function SearchFields({ form, issues, kind, onChange }: Props) {
  const errorAt = (path: string) => issueAt(issues, path);
  const { metric } = metricNames(kind);
  return (
    <>
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
