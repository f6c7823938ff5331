import type { Recipe } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { Fold } from '@/ui/fold';
import { say } from '@/words/say';
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
    <Fold title={say('sweep.layers.title')} summary={summaryOf(varied)} forcedOpen={isWrong}>
      <div className={classes.lists}>
        {axes.map((axis) => {
          const key = keyOf(axis);
          const now = presentValue(network, axis);
          return (
            <ListField
              key={key}
              label={say(`sweep.layers.${axis.name}`, { layer: axis.layer + 1 })}
              hint={say(`sweep.layers.${axis.name}Hint`, { layer: axis.layer + 1, now })}
              placeholder={say('sweep.layers.now', { now })}
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

function summaryOf(varied: readonly LayerAxis[]): string {
  if (varied.length === 0) return say('sweep.layers.none');
  return say('sweep.values', { values: varied.map((axis) => axisTitle(keyOf(axis))) });
}
