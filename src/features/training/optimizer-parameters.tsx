import { Checkbox } from '@mantine/core';
import { issueAt } from '@/core/recipe/validate-recipe';
import type { Optimizer } from '@/core/training/optimizers';
import { Explained } from '@/ui/explained';
import { NumberField } from '@/ui/number-field';
import type { TrainingFieldProps } from './training-field-props';

/** Every field that some optimizer has besides its kind. */
type KeyOf<One> = One extends unknown ? keyof One : never;
type SwitchKey = 'nesterov' | 'centered';

const numbers: Record<
  Exclude<KeyOf<Optimizer>, SwitchKey | 'kind'>,
  { label: string; hint: string; step: number | '1-2-5' }
> = {
  momentum: {
    label: 'Momentum',
    hint: 'Share of the last step that goes on. 0 for none, 0.9 is usual.',
    step: 0.1,
  },
  weightDecay: {
    label: 'Weight decay',
    hint: 'Share of every weight that a step takes away, times the rate.',
    step: 0.001,
  },
  rho: { label: 'Rho', hint: 'How long squared gradients are remembered.', step: 0.01 },
  beta1: { label: 'Beta 1', hint: 'How long gradients are remembered.', step: 0.01 },
  beta2: { label: 'Beta 2', hint: 'How long squared gradients are remembered.', step: 0.001 },
  initialAccumulatorValue: {
    label: 'Initial accumulator',
    hint: 'What the sum of squared gradients begins with.',
    step: 0.1,
  },
  epsilon: { label: 'Epsilon', hint: 'A small number that keeps divisions finite.', step: '1-2-5' },
};

const switches: Record<SwitchKey, { label: string; hint: string }> = {
  nesterov: {
    label: 'Nesterov',
    hint: 'Looks ahead along the momentum before each step. Without momentum it changes nothing.',
  },
  centered: {
    label: 'Centered',
    hint: 'Divides by how much a gradient varies instead of by its size.',
  },
};

/** The optimizer's own numbers and switches, Keras's defaults at first. */
export function OptimizerParameters({ recipe, issues, onChange }: TrainingFieldProps) {
  const { optimizer } = recipe.training;
  const set = (key: string, value: number | boolean) =>
    onChange({ optimizer: { ...optimizer, [key]: value } as Optimizer });
  return Object.entries(optimizer).map(([key, value]) => {
    if (typeof value === 'boolean') {
      const { label, hint } = switches[key as SwitchKey];
      return (
        <Explained key={key} hint={hint}>
          <Checkbox
            size="xs"
            label={label}
            description={hint}
            checked={value}
            onChange={(event) => set(key, event.currentTarget.checked)}
          />
        </Explained>
      );
    }
    if (typeof value === 'string') return null;
    return (
      <NumberField
        key={key}
        {...numbers[key as keyof typeof numbers]}
        value={value}
        min={0}
        error={issueAt(issues, `training.optimizer.${key}`)}
        onChange={(next) => set(key, next)}
      />
    );
  });
}
