import type { NetworkPlan, PlannedLayer } from '@/core/network/plan';
import { say, type Phrase } from '@/words/say';
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
    { title: say('network.input'), units: plan.numInputs, layer: null, after: [] },
  ];
  plan.layers.forEach((layer, index) => {
    if (layer.kind !== 'dense') columns.at(-1)!.after.push(kindOf(layer).title);
    else {
      const title = index === plan.layers.length - 1 ? say('network.output') : titleOf(layer);
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
  return say('network.inside.drawing', { columns: columns.map(columnPhrase) });
}

function columnPhrase({ title, units, layer, after }: Column): Phrase {
  const column: Phrase =
    layer === null
      ? { key: 'network.inside.inputs', params: { count: units } }
      : { key: 'network.inside.column', params: { title, count: units } };
  if (after.length === 0) return column;
  return { key: 'network.inside.withAfter', params: { column, after } };
}
