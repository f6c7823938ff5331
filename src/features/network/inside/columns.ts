import type { NetworkPlan, PlannedLayer } from '@/core/network/plan';
import { kindOf } from '../layer-kinds/layer-kind-list';

/** One column of units in the drawing: the inputs, or a dense layer with what follows it. */
export interface Column {
  title: string;
  units: number;
  /** Index into `plan.layers`; null for the inputs. */
  layer: number | null;
  /** The layers after it that have no units of their own, in words. */
  after: readonly string[];
}

/** The columns of a network, from the inputs to the outputs. */
export function columnsOf(plan: NetworkPlan): Column[] {
  const columns: (Column & { after: string[] })[] = [
    { title: 'Input', units: plan.numInputs, layer: null, after: [] },
  ];
  plan.layers.forEach((layer, index) => {
    if (layer.kind !== 'dense') columns.at(-1)!.after.push(kindOf(layer).title);
    else {
      const title = index === plan.layers.length - 1 ? 'Output' : titleOf(layer);
      columns.push({ title, units: layer.units, layer: index, after: [] });
    }
  });
  return columns;
}

/** What a layer of a plan is called in the drawing and the table. */
export function titleOf(layer: PlannedLayer): string {
  return kindOf(layer).title;
}

/** The columns in a sentence, for those who cannot see the drawing. */
export function columnsInWords(columns: readonly Column[]): string {
  const words = columns.map(({ title, units, after }) => {
    const which = title === 'Input' ? `${units} inputs` : `${title} with ${units} units`;
    return [which, ...after].join(', ');
  });
  return `${words.join('; then ')}.`;
}
