import { Checkbox } from '@mantine/core';
import { issueAt } from '@/core/recipe/validate-recipe';
import type { Optimizer } from '@/core/training/optimizers';
import { Explained } from '@/ui/explained';
import { NumberField } from '@/ui/number-field';
import { say, type WordKey } from '@/words/say';
import type { TrainingFieldProps } from './training-field-props';

/** Every field that some optimizer has besides its kind. */
type KeyOf<One> = One extends unknown ? keyof One : never;
type SwitchKey = 'nesterov' | 'centered';

type NumberKey = Exclude<KeyOf<Optimizer>, SwitchKey | 'kind'>;

interface NumberWords {
  label: WordKey;
  hint: WordKey;
  step: number | '1-2-5';
}

const numbers: Record<NumberKey, NumberWords> = {
  momentum: { label: 'fields.momentum', hint: 'training.optimizerFields.momentumHint', step: 0.1 },
  weightDecay: {
    label: 'fields.weightDecay',
    hint: 'training.optimizerFields.weightDecayHint',
    step: 0.001,
  },
  rho: { label: 'fields.rho', hint: 'training.optimizerFields.rhoHint', step: 0.01 },
  beta1: { label: 'fields.beta1', hint: 'training.optimizerFields.beta1Hint', step: 0.01 },
  beta2: { label: 'fields.beta2', hint: 'training.optimizerFields.beta2Hint', step: 0.001 },
  initialAccumulatorValue: {
    label: 'training.optimizerFields.accumulator',
    hint: 'training.optimizerFields.accumulatorHint',
    step: 0.1,
  },
  epsilon: { label: 'fields.epsilon', hint: 'training.optimizerFields.epsilonHint', step: '1-2-5' },
};

/** The optimizer's own numbers and switches, Keras's defaults at first. */
export function OptimizerParameters({ recipe, issues, onChange }: TrainingFieldProps) {
  const { optimizer } = recipe.training;
  const set = (key: string, value: number | boolean) =>
    onChange({ optimizer: { ...optimizer, [key]: value } as Optimizer });
  return Object.entries(optimizer).map(([key, value]) => {
    if (typeof value === 'boolean') {
      const name = key as SwitchKey;
      const hint = say(`training.optimizerFields.${name}Hint`);
      return (
        <Explained key={key} hint={hint}>
          <Checkbox
            size="xs"
            label={say(`training.optimizerFields.${name}`)}
            description={hint}
            checked={value}
            onChange={(event) => set(key, event.currentTarget.checked)}
          />
        </Explained>
      );
    }
    if (typeof value === 'string') return null;
    const { label, hint, step } = numbers[key as NumberKey];
    return (
      <NumberField
        key={key}
        label={say(label)}
        hint={say(hint)}
        step={step}
        value={value}
        min={0}
        error={issueAt(issues, `training.optimizer.${key}`)}
        onChange={(next) => set(key, next)}
      />
    );
  });
}
