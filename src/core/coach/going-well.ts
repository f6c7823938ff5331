/** @file Nothing to mend: the calm word that the coach says by default. It always applies. */
import type { Advice, AdviceKind, Seen } from './advice';
import { binsIn, recentFall } from './curve';
import { isFalling } from './flat';
import { few } from './words';

const fewestEpochs = 5;

export const goingWell: AdviceKind = {
  id: 'going-well',
  look(seen) {
    if (seen.epochs < fewestEpochs) return plain(seen, firstWord(seen));
    const { valLoss, loss } = seen;
    const lowest = few(Math.min(...valLoss.values));
    const numbers = `val_loss is ${few(valLoss.values[valLoss.values.length - 1])}, and its lowest was ${lowest}.`;
    if (!isFalling(loss)) return plain(seen, 'Steady, no sign of overfitting.', numbers);
    const { fall, significant } = recentFall(valLoss, binsIn(valLoss, 0.4, 8));
    if (significant && fall < 0) {
      return plain(seen, 'loss still falls; val_loss does not follow yet.', numbers);
    }
    return plain(seen, 'Still falling, no sign of overfitting.', numbers);
  },
};

function firstWord({ active, epochs }: Seen): string {
  if (active) return 'Watching the first epochs.';
  return epochs === 0 ? 'The run ended before its first epoch.' : 'Too few epochs to say anything.';
}

function plain({ active }: Seen, message: string, reason = ''): Omit<Advice, 'id'> {
  const said = active ? message : message.replace(/^Still falling,/, 'Fell to the end,');
  return { tone: 'good', message: said, reason, action: null };
}
