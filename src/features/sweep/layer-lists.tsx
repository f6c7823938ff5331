import type { Recipe } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { Fold } from '@/ui/fold';
import { axisTitle } from './axis-text';
import { ListField } from './list-field';
import { layerAxes, type LayerAxis } from './sweep-form';
import type { SweepFieldsProps } from './sweep-setup';
import classes from './sweep.module.css';

interface Props extends SweepFieldsProps {
  network: Recipe['network'];
}

/** Units and dropout of single layers, for those who want one layer to differ from the others. */
export function LayerLists({ network, form, issues, onChange }: Props) {
  const axes = layerAxes({ network });
  const varied = axes.filter((axis) => (form.layers[keyOf(axis)] ?? '').trim() !== '');
  const isWrong = axes.some((axis) => issueAt(issues, keyOf(axis)) !== null);
  if (axes.length === 0) return null;
  return (
    <Fold
      title="Single layers"
      summary={varied.map((axis) => axisTitle(keyOf(axis))).join(', ') || 'none varies by itself'}
      forcedOpen={isWrong}
    >
      <div className={classes.lists}>
        {axes.map((axis) => {
          const key = keyOf(axis);
          const now = presentValue(network, axis);
          return (
            <ListField
              key={key}
              label={`${axis.name === 'units' ? 'Units' : 'Dropout'} ${axis.layer + 1} to try`}
              hint={hintOf(axis, now)}
              placeholder={`now ${now}`}
              value={form.layers[key] ?? ''}
              error={issueAt(issues, key)}
              onChange={(text) => onChange({ layers: { ...form.layers, [key]: text } })}
            />
          );
        })}
      </div>
    </Fold>
  );
}

function keyOf({ name, layer }: LayerAxis): string {
  return `${name}.${layer}`;
}

function presentValue({ layers }: Recipe['network'], { name, layer }: LayerAxis): number {
  const values = layers.flatMap((one) => {
    if (name === 'units') return one.kind === 'dense' ? [one.units] : [];
    return one.kind === 'dropout' ? [one.rate] : [];
  });
  return values[layer];
}

function hintOf({ name, layer }: LayerAxis, now: number): string {
  return name === 'units'
    ? `Units of hidden dense layer ${layer + 1}, which has ${now}. Empty keeps them.`
    : `Rate of dropout layer ${layer + 1}, which is ${now}. Empty keeps it.`;
}
