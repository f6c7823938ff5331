import { issueAt } from '@/core/recipe/validate-recipe';
import type { Clipping } from '@/core/training/clipping';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { clippingHints, clippingTitles } from './optimizer-titles';
import type { TrainingFieldProps } from './training-field-props';

/** What is cut off gradients that are too large. */
export function ClippingFields({ recipe, issues, onChange }: TrainingFieldProps) {
  const { clipping } = recipe.training;
  const limit = clipping.kind === 'none' ? 1 : clipping.limit;
  return (
    <>
      <ChoiceField
        label="Gradient clipping"
        hint={clippingHints[clipping.kind]}
        value={clipping.kind}
        options={Object.entries(clippingTitles).map(([value, label]) => ({
          value: value as Clipping['kind'],
          label,
        }))}
        onChange={(kind) => onChange({ clipping: kind === 'none' ? { kind } : { kind, limit } })}
      />
      {clipping.kind !== 'none' && (
        <NumberField
          label="Clipping limit"
          hint={clippingHints[clipping.kind]}
          value={limit}
          step="1-2-5"
          error={issueAt(issues, 'training.clipping.limit')}
          onChange={(next) => onChange({ clipping: { kind: clipping.kind, limit: next } })}
        />
      )}
    </>
  );
}
