/** What happened to a run on its way: changes by hand and the epoch at which it left another run. */
import type { ChangedSettings } from '@/core/training/changes';
import type { Run } from '@/core/training/run';
import { formatCount } from '@/ui/format';
import { formatNumber } from '@/ui/number-text';

export interface Mark {
  /** Epochs done when it happened. */
  epoch: number;
  text: string;
}

/** Marks in the order of their epochs; those of one epoch share a line. */
export function marksOf({ recipe, origin }: Pick<Run, 'recipe' | 'origin'>): Mark[] {
  const { learningRate, batchSize, epochs, changes } = recipe.training;
  const marks: Mark[] = [];
  if (origin?.kind === 'branch') {
    marks.push({ epoch: origin.epoch, text: `branched after epoch ${formatCount(origin.epoch)}` });
  }
  let now: Record<Setting, number> = { learningRate, batchSize, epochs };
  for (const change of changes) {
    const text = changeText(now, change);
    if (text) marks.push({ epoch: change.epoch, text });
    now = { ...now, ...change };
  }
  return merged(marks.sort((a, b) => a.epoch - b.epoch));
}

const words = { learningRate: 'learning rate', batchSize: 'batch size', epochs: 'epochs' } as const;
type Setting = keyof typeof words;

function changeText(before: Record<Setting, number>, change: ChangedSettings) {
  return (Object.keys(words) as Setting[])
    .filter((key) => change[key] !== undefined && change[key] !== before[key])
    .map((key) => `${words[key]} ${formatNumber(before[key])} → ${formatNumber(change[key]!)}`)
    .join(', ');
}

function merged(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks) {
    const last = result.at(-1);
    if (last?.epoch === mark.epoch) {
      result[result.length - 1] = { ...last, text: `${last.text}, ${mark.text}` };
    } else result.push(mark);
  }
  return result;
}
