/** @file Nothing to mend: the calm word that the coach says by default. It always applies. */
import type { Phrase } from '../../words/say';
import type { Advice, AdviceKind, Seen } from './advice';
import { binsIn, recentFall } from './curve';
import { isFalling } from './flat';
import { few } from './words';

const fewestEpochs = 5;

export const goingWell: AdviceKind = {
  id: 'going-well',
  look(seen) {
    if (seen.epochs < fewestEpochs) return plain(firstWord(seen));
    const { valLoss, loss, active } = seen;
    const lowest = few(Math.min(...valLoss.values));
    const now = few(valLoss.values[valLoss.values.length - 1]);
    const numbers: Phrase = { key: 'coach.goingWell.reason', params: { now, lowest } };
    if (!isFalling(loss)) return plain('steady', numbers);
    const { fall, significant } = recentFall(valLoss, binsIn(valLoss, 0.4, 8));
    if (significant && fall < 0) return plain('valLags', numbers);
    return plain(active ? 'falling' : 'fell', numbers);
  },
};

type Word = 'watching' | 'noEpoch' | 'tooFew' | 'steady' | 'valLags' | 'falling' | 'fell';

function firstWord({ active, epochs }: Seen): Word {
  if (active) return 'watching';
  return epochs === 0 ? 'noEpoch' : 'tooFew';
}

function plain(word: Word, reason: Phrase | null = null): Omit<Advice, 'id'> {
  return { tone: 'good', message: { key: `coach.goingWell.${word}` }, reason, action: null };
}
