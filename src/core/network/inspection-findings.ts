/**
 * @file What a look inside says in words: gradients that vanish or explode on their way back, and units that never fire.
 */
import { say } from '../../words/say';
import { sizeOfValues } from './inspect/spread';
import type { LayerInspection, NetworkInspection } from './inspection';
import type { NetworkPlan, PlannedLayer } from './plan';

export interface Finding {
  kind: 'vanishing-gradients' | 'exploding-gradients' | 'dead-units';
  /** Index into `plan.layers`. */
  layer: number;
  /** One plain sentence with its numbers; layers are counted from 1. */
  message: string;
}

/** How many times smaller or larger than the last layer's gradients those of the first have to be to be worth a word. */
const muchSmaller = 100;
const muchLarger = 100;
/** Share of a layer's units that never fired, from which it is worth a word. */
const manyDead = 0.25;

/** What is worth a word, the gradients first; nothing for a look without rows. */
export function inspectionFindings(plan: NetworkPlan, inspection: NetworkInspection): Finding[] {
  return [
    ...gradientFindings(plan, inspection),
    ...inspection.layers.flatMap((look) =>
      deadFindings(plan.layers[look.layer], look, inspection.rows),
    ),
  ];
}

function gradientFindings(plan: NetworkPlan, { layers }: NetworkInspection): Finding[] {
  const dense = layers.filter(
    ({ layer, gradients }) => plan.layers[layer].kind === 'dense' && gradients,
  );
  const first = dense.at(0);
  const last = dense.at(-1);
  if (!first?.gradients || !last?.gradients || first === last) return [];
  const ofFirst = sizeOfValues(first.gradients);
  const ofLast = sizeOfValues(last.gradients);
  if (ofLast === 0) return [];
  const layer = first.layer + 1;
  if (ofFirst * muchSmaller < ofLast) {
    const message =
      ofFirst === 0
        ? say('inspection.vanished', { layer })
        : say('inspection.vanishing', { layer, times: round(ofLast / ofFirst) });
    return [{ kind: 'vanishing-gradients', layer: first.layer, message }];
  }
  if (ofFirst > ofLast * muchLarger) {
    const message = say('inspection.exploding', { layer, times: round(ofFirst / ofLast) });
    return [{ kind: 'exploding-gradients', layer: first.layer, message }];
  }
  return [];
}

/** Units of a layer that gave 0 for every row: null where its activation cannot rest at 0. */
export function deadUnits(layer: PlannedLayer, { activations }: LayerInspection): number | null {
  if (!activations || !('activation' in layer) || layer.activation !== 'relu') return null;
  return activations.reduce((dead, mean) => dead + (mean === 0 ? 1 : 0), 0);
}

function deadFindings(layer: PlannedLayer, look: LayerInspection, rows: number): Finding[] {
  const dead = deadUnits(layer, look);
  if (dead === null || dead === 0 || dead < manyDead * layer.units) return [];
  const place = { layer: look.layer + 1, rows };
  const message =
    layer.units === 1
      ? say('inspection.deadOne', place)
      : say('inspection.dead', { ...place, count: dead, units: layer.units });
  return [{ kind: 'dead-units', layer: look.layer, message }];
}

/** To two digits. */
function round(times: number): number {
  return Number(times.toPrecision(2));
}
