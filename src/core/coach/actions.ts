/** @file The buttons that several advices share. */
import type { Layer } from '../network/layers';
import type { Phrase } from '../../words/say';
import type { CoachAction, Seen } from './advice';
import { niceRate, rateText } from './words';

/** Another learning rate, about `factor` times the present one. `again` where the run so far is spoilt. */
export function otherRate({ learningRate, active }: Seen, factor: number, again: boolean) {
  const value = niceRate(learningRate * factor);
  const label: Phrase = { key: 'coach.actions.rate', params: { rate: rateText(value) } };
  return setting('training.learningRate', value, label, again || !active);
}

/** One value of the recipe; `again` says that it takes a new run, and chooses what the label says then. */
export function setting(path: string, value: unknown, label: Phrase, again: boolean): CoachAction {
  const said = again ? { ...label, params: { ...label.params, context: 'again' } } : label;
  return { kind: 'set', path, value, again, label: said };
}

/** Ends the run, or null where it has ended. */
export function stopNow({ active }: Seen): CoachAction | null {
  return active ? { kind: 'stop', label: { key: 'coach.actions.stop' } } : null;
}

/** Goes back to the end of an epoch and ends there, so that its weights are the result. */
export function endAt(epoch: number): CoachAction {
  const label: Phrase = { key: 'coach.actions.endAt', params: { epoch } };
  return { kind: 'rewind', epoch, settings: { epochs: epoch }, label };
}

/** Twice the units in every hidden layer, or one hidden layer of 64 where there is none; null where that is too many. */
export function moreUnits({ recipe }: Seen): CoachAction | null {
  const { layers } = recipe.network;
  const widest = Math.max(0, ...layers.map((layer) => (layer.kind === 'dense' ? layer.units : 0)));
  if (widest > 512) return null;
  const wider: Layer[] =
    widest === 0
      ? [{ kind: 'dense', units: 64, activation: 'relu' }, ...layers]
      : layers.map((layer) =>
          layer.kind === 'dense' ? { ...layer, units: layer.units * 2 } : layer,
        );
  const key = widest === 0 ? 'coach.actions.addLayer' : 'coach.actions.doubleUnits';
  return setting('network.layers', wider, { key }, true);
}

/** A dropout layer after every hidden layer that has none; null where all have one, or there are no hidden layers. */
export function moreDropout({ recipe }: Seen): CoachAction | null {
  const { layers } = recipe.network;
  if (layers.some((layer) => layer.kind === 'dropout')) return null;
  if (layers.length === 0) return null;
  const rate = 0.3;
  const dropout: Layer = { kind: 'dropout', rate };
  const added = layers.flatMap((layer, index): Layer[] => {
    const lastOfBlock = index + 1 === layers.length || layers[index + 1].kind === 'dense';
    return lastOfBlock ? [layer, dropout] : [layer];
  });
  const label: Phrase = { key: 'coach.actions.addDropout', params: { rate } };
  return setting('network.layers', added, label, true);
}
