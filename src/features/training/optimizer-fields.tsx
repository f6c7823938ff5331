import { optimizerSchema, type OptimizerName } from '@/core/training/optimizers';
import { ChoiceField } from '@/ui/choice-field';
import { optimizerTitles } from './optimizer-titles';
import type { TrainingFieldProps } from './training-field-props';

/** The optimizer. */
export function OptimizerFields({ recipe, onChange }: TrainingFieldProps) {
  return (
    <ChoiceField
      label="Optimizer"
      hint="The rule that turns gradients into steps."
      value={recipe.training.optimizer.kind}
      options={Object.entries(optimizerTitles).map(([value, label]) => ({
        value: value as OptimizerName,
        label,
      }))}
      onChange={(kind) => onChange({ optimizer: optimizerSchema.parse({ kind }) })}
    />
  );
}
