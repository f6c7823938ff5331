import { useState } from 'react';
import type { Recipe } from '@/core/recipe/recipe';
import { EarlyStoppingFields, monitorTitle } from './early-stopping-fields';
import { ScheduleFields } from './schedule-fields';
import { scheduleTitles } from './schedule-titles';
import type { TrainingFieldProps } from './training-field-props';
import classes from './training-section.module.css';

/** Schedule, warm-up and early stopping, folded to one line; it opens by itself where something in it is wrong. */
export function PaceGroup(props: TrainingFieldProps) {
  const [open, setOpen] = useState(false);
  const isWrong = props.issues.some(({ path }) =>
    /^training\.(schedule|warmupEpochs|earlyStopping)/.test(path),
  );
  return (
    <details
      className={classes.group}
      open={open || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>
        <span className={classes.groupTitle}>Schedule</span>
        <span className={classes.summaryText}>{summaryOf(props.recipe)}</span>
      </summary>
      <div className={classes.fields}>
        <ScheduleFields {...props} />
        <EarlyStoppingFields {...props} />
      </div>
    </details>
  );
}

/** Such as "Cosine · warm-up 5 · ends on val_loss". */
function summaryOf({ task, training }: Recipe): string {
  const { schedule, warmupEpochs, earlyStopping } = training;
  return [
    scheduleTitles[schedule.kind],
    ...(warmupEpochs > 0 ? [`warm-up ${warmupEpochs}`] : []),
    ...(earlyStopping ? [`ends on ${monitorTitle(earlyStopping.monitor, task.kind)}`] : []),
  ].join(' · ');
}
