import { issueAt } from '@/core/recipe/validate-recipe';
import type { Schedule, ScheduleName } from '@/core/training/schedules';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { say } from '@/words/say';
import { newSchedule } from './new-schedule';
import { ScheduleDrawing } from './schedule-drawing';
import { scheduleNumbers } from './schedule-numbers';
import type { TrainingFieldProps } from './training-field-props';
import classes from './training-section.module.css';

const kinds = [
  'constant',
  'step',
  'exponential',
  'cosine',
  'one-cycle',
  'reduce-on-plateau',
] as const satisfies readonly ScheduleName[];

/** How the learning rate moves over a run, with a drawing of it. */
export function ScheduleFields({ recipe, issues, onChange }: TrainingFieldProps) {
  const { schedule, warmupEpochs, epochs } = recipe.training;
  const hint = say(`training.scheduleHints.${schedule.kind}`);
  const numbers: Record<string, unknown> = { ...schedule };
  return (
    <>
      <div className={classes.pair}>
        <ChoiceField
          label={say('training.pace.title')}
          hint={hint}
          value={schedule.kind}
          options={kinds.map((kind) => ({
            value: kind,
            label: say(`training.schedules.${kind}`),
          }))}
          onChange={(kind) => onChange({ schedule: newSchedule(kind, epochs) })}
        />
        <NumberField
          label={say('fields.warmupEpochs')}
          hint={say('training.scheduleFields.warmupHint')}
          value={warmupEpochs}
          step={1}
          min={0}
          error={issueAt(issues, 'training.warmupEpochs')}
          onChange={(value) => onChange({ warmupEpochs: value })}
        />
        {scheduleNumbers[schedule.kind].map(({ field, label, hint, ...steps }) => (
          <NumberField
            key={`${schedule.kind} ${field}`}
            {...steps}
            label={say(label)}
            hint={say(hint)}
            value={numbers[field] as number}
            error={issueAt(issues, `training.schedule.${field}`)}
            onChange={(value) =>
              onChange({ schedule: { ...schedule, [field]: value } as Schedule })
            }
          />
        ))}
      </div>
      <ScheduleDrawing recipe={recipe} />
      <p className={classes.note}>{hint}</p>
    </>
  );
}
