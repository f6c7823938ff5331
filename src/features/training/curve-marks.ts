/** What happened to a run on its way: changes by hand and the epoch at which it left another run. */
import type { ChangedSettings, LiveSettings } from '@/core/training/changes';
import type { Run } from '@/core/training/run';
import { say, type Phrase } from '@/words/say';
import { settingChange, steeredSettings } from './setting-change';

export interface Mark {
  /** Epochs done when it happened. */
  epoch: number;
  /** What happened, to be said where it is drawn. */
  events: readonly Phrase[];
}

/** Marks in the order of their epochs; those of one epoch share a line. */
export function marksOf({ recipe, origin }: Pick<Run, 'recipe' | 'origin'>): Mark[] {
  const { learningRate, batchSize, epochs, changes } = recipe.training;
  const marks: Mark[] = [];
  if (origin?.kind === 'branch') {
    const { epoch } = origin;
    marks.push({ epoch, events: [{ key: 'training.changed.branched', params: { epoch } }] });
  }
  let now: LiveSettings = { learningRate, batchSize, epochs };
  for (const change of changes) {
    const events = eventsOf(now, change);
    if (events.length > 0) marks.push({ epoch: change.epoch, events });
    now = { ...now, ...change };
  }
  return merged(marks.sort((a, b) => a.epoch - b.epoch));
}

/** All that happened there, in one line. */
export function markText({ events }: Mark): string {
  return say('training.changed.all', { events });
}

function eventsOf(before: LiveSettings, change: ChangedSettings): Phrase[] {
  return steeredSettings
    .filter((name) => change[name] !== undefined && change[name] !== before[name])
    .map((name) => settingChange(name, before[name], change[name]!));
}

function merged(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks) {
    const last = result.at(-1);
    if (last?.epoch === mark.epoch) {
      result[result.length - 1] = { ...last, events: [...last.events, ...mark.events] };
    } else result.push(mark);
  }
  return result;
}
