import { Switch } from '@mantine/core';
import { metricNames } from '@/core/metrics/metric-names';
import type { Task } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { say } from '@/words/say';
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
          label={say('sweep.search.combine')}
          hint={say('sweep.search.combineHint')}
          value={form.search}
          options={[
            { value: 'grid', label: say('sweep.search.grid') },
            { value: 'random', label: say('sweep.search.random') },
          ]}
          onChange={(search) => onChange({ search })}
        />
        {form.search === 'random' && (
          <NumberField
            label={say('sweep.search.draws')}
            hint={say('sweep.search.drawsHint')}
            value={form.draws}
            step={5}
            min={1}
            error={errorAt('search')}
            onChange={(draws) => onChange({ draws })}
          />
        )}
        <NumberField
          label={say('sweep.search.length')}
          hint={say('sweep.search.lengthHint')}
          value={form.epochs}
          step={10}
          min={1}
          error={errorAt('epochs')}
          onChange={(epochs) => onChange({ epochs })}
        />
        <NumberField
          label={say('sweep.search.repeats')}
          hint={say('sweep.search.repeatsHint')}
          value={form.repeats}
          step={1}
          min={1}
          error={errorAt('repeats')}
          onChange={(repeats) => onChange({ repeats })}
        />
        <ChoiceField
          label={say('sweep.search.monitor')}
          hint={say('sweep.search.monitorHint')}
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
        label={say('sweep.search.halving')}
        description={say('sweep.search.halvingHint')}
        checked={form.halving}
        error={errorAt('halving')}
        onChange={(event) => onChange({ halving: event.currentTarget.checked })}
      />
    </>
  );
}
