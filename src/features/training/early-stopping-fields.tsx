import { Checkbox } from '@mantine/core';
import { metricNames } from '@/core/metrics/metric-names';
import type { Task } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { monitorNames, type MonitorName } from '@/core/training/early-stopping';
import { ChoiceField } from '@/ui/choice-field';
import { Explained } from '@/ui/explained';
import { NumberField } from '@/ui/number-field';
import { say } from '@/words/say';
import type { TrainingFieldProps } from './training-field-props';
import classes from './training-section.module.css';

const usual = { monitor: 'val_loss', patience: 20, minDelta: 0, restoreBestWeights: true } as const;

/** When a run ends before its last epoch. */
export function EarlyStoppingFields({ recipe, issues, onChange }: TrainingFieldProps) {
  const { earlyStopping } = recipe.training;
  const now = earlyStopping ?? usual;
  const set = (changes: Partial<typeof now>) => onChange({ earlyStopping: { ...now, ...changes } });
  return (
    <>
      <ChoiceField
        label={say('training.earlyStopping.label')}
        hint={say('training.earlyStopping.hint')}
        value={earlyStopping?.monitor ?? 'off'}
        options={[
          { value: 'off', label: say('training.earlyStopping.off') },
          ...monitorOptions(recipe.task.kind),
        ]}
        onChange={(monitor) =>
          monitor === 'off' ? onChange({ earlyStopping: null }) : set({ monitor })
        }
      />
      {earlyStopping && (
        <>
          <div className={classes.pair}>
            <NumberField
              label={say('fields.patience')}
              hint={say('training.earlyStopping.patienceHint')}
              value={earlyStopping.patience}
              step={1}
              min={1}
              error={issueAt(issues, 'training.earlyStopping.patience')}
              onChange={(patience) => set({ patience })}
            />
            <NumberField
              label={say('fields.minDelta')}
              hint={say('training.earlyStopping.minDeltaHint')}
              value={earlyStopping.minDelta}
              step="1-2-5"
              min={0}
              error={issueAt(issues, 'training.earlyStopping.minDelta')}
              onChange={(minDelta) => set({ minDelta })}
            />
          </div>
          <Explained hint={say('training.earlyStopping.restoreHint')}>
            <Checkbox
              size="xs"
              label={say('training.earlyStopping.restore')}
              checked={earlyStopping.restoreBestWeights}
              onChange={(event) => set({ restoreBestWeights: event.currentTarget.checked })}
            />
          </Explained>
        </>
      )}
    </>
  );
}

/** What can be watched, by the names that the curves have. */
export function monitorTitle(monitor: MonitorName, kind: Task['kind']): string {
  return monitor.replace('metric', metricNames(kind).metric);
}

function monitorOptions(kind: Task['kind']): { value: MonitorName; label: string }[] {
  return monitorNames.map((value) => ({ value, label: monitorTitle(value, kind) }));
}
