import { issueAt } from '@/core/recipe/validate-recipe';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { say } from '@/words/say';
import type { TrainingFieldProps } from './training-field-props';

const clippingKinds = ['none', 'clipvalue', 'clipnorm', 'global_clipnorm'] as const;

/** What is cut off gradients that are too large. */
export function ClippingFields({ recipe, issues, onChange }: TrainingFieldProps) {
  const { clipping } = recipe.training;
  const limit = clipping.kind === 'none' ? 1 : clipping.limit;
  const hint = say(`training.clippingHints.${clipping.kind}`);
  return (
    <>
      <ChoiceField
        label={say('training.clipping.label')}
        hint={hint}
        value={clipping.kind}
        options={clippingKinds.map((kind) => ({
          value: kind,
          label: say(`training.clipping.${kind}`),
        }))}
        onChange={(kind) => onChange({ clipping: kind === 'none' ? { kind } : { kind, limit } })}
      />
      {clipping.kind !== 'none' && (
        <NumberField
          label={say('training.clipping.limit')}
          hint={hint}
          value={limit}
          step="1-2-5"
          error={issueAt(issues, 'training.clipping.limit')}
          onChange={(next) => onChange({ clipping: { kind: clipping.kind, limit: next } })}
        />
      )}
    </>
  );
}
