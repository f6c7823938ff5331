import type { Recipe } from '@/core/recipe/recipe';
import { Fold } from '@/ui/fold';
import { say } from '@/words/say';
import { EarlyStoppingFields, monitorTitle } from './early-stopping-fields';
import { ScheduleFields } from './schedule-fields';
import type { TrainingFieldProps } from './training-field-props';

/** Schedule, warm-up and early stopping, folded to one line; it opens by itself where something in it is wrong. */
export function PaceGroup(props: TrainingFieldProps) {
  const isWrong = props.issues.some(({ path }) =>
    /^training\.(schedule|warmupEpochs|earlyStopping)/.test(path),
  );
  return (
    <Fold title={say('training.pace.title')} summary={summaryOf(props.recipe)} forcedOpen={isWrong}>
      <ScheduleFields {...props} />
      <EarlyStoppingFields {...props} />
    </Fold>
  );
}

/** Such as "Cosine · warm-up 5 · ends on val_loss". */
function summaryOf({ task, training }: Recipe): string {
  const { schedule, warmupEpochs, earlyStopping } = training;
  return [
    say(`training.schedules.${schedule.kind}`),
    ...(warmupEpochs > 0 ? [say('training.pace.warmup', { epochs: warmupEpochs })] : []),
    ...(earlyStopping
      ? [say('training.pace.endsOn', { monitor: monitorTitle(earlyStopping.monitor, task.kind) })]
      : []),
  ].join(' · ');
}
