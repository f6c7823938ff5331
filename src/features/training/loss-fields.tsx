import { issueAt } from '@/core/recipe/validate-recipe';
import { lossesByTask, type LossName } from '@/core/training/losses';
import { ChoiceField } from '@/ui/choice-field';
import type { TrainingFieldProps } from './training-field-props';

/** The loss, of those that fit the task. */
export function LossFields({ recipe, issues, onChange }: TrainingFieldProps) {
  const { task, training } = recipe;
  return (
    <ChoiceField
      label="Loss"
      hint="What training makes small: cross-entropy for classes, absolute or squared error for values."
      value={training.loss}
      options={lossesByTask[task.kind].map((loss: LossName) => ({ value: loss, label: loss }))}
      error={issueAt(issues, 'training.loss')}
      onChange={(loss) => onChange({ loss })}
    />
  );
}
