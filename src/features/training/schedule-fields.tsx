import { issueAt } from '@/core/recipe/validate-recipe';
import type { Schedule, ScheduleName } from '@/core/training/schedules';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { ScheduleDrawing } from './schedule-drawing';
import { scheduleNumbers } from './schedule-numbers';
import { newSchedule, scheduleHints, scheduleTitles } from './schedule-titles';
import type { TrainingFieldProps } from './training-field-props';
import classes from './training-section.module.css';

/** How the learning rate moves over a run, with a drawing of it. */
export function ScheduleFields({ recipe, issues, onChange }: TrainingFieldProps) {
  const { schedule, warmupEpochs, epochs } = recipe.training;
  const numbers: Record<string, unknown> = { ...schedule };
  return (
    <>
      <div className={classes.pair}>
        <ChoiceField
          label="Schedule"
          hint={scheduleHints[schedule.kind]}
          value={schedule.kind}
          options={Object.entries(scheduleTitles).map(([value, label]) => ({
            value: value as ScheduleName,
            label,
          }))}
          onChange={(kind) => onChange({ schedule: newSchedule(kind, epochs) })}
        />
        <NumberField
          label="Warm-up"
          hint="Epochs in which the rate rises from 0; fractions count too. The schedule begins after them."
          value={warmupEpochs}
          step={1}
          min={0}
          error={issueAt(issues, 'training.warmupEpochs')}
          onChange={(value) => onChange({ warmupEpochs: value })}
        />
        {scheduleNumbers[schedule.kind].map(({ field, ...shown }) => (
          <NumberField
            key={`${schedule.kind} ${field}`}
            {...shown}
            value={numbers[field] as number}
            error={issueAt(issues, `training.schedule.${field}`)}
            onChange={(value) =>
              onChange({ schedule: { ...schedule, [field]: value } as Schedule })
            }
          />
        ))}
      </div>
      <ScheduleDrawing recipe={recipe} />
      <p className={classes.note}>{scheduleHints[schedule.kind]}</p>
    </>
  );
}
