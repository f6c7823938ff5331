/** @file More epochs: the run used up its epochs while val_loss was still falling. */
import type { AdviceKind } from './advice';
import { setting } from './actions';
import { binsIn, meanOf, recentFall } from './curve';
import { isFalling } from './flat';
import { percent } from './words';

const fewestBins = 8;

export const moreEpochs: AdviceKind = {
  id: 'more-epochs',
  look(seen) {
    const { valLoss, loss, completed, planned } = seen;
    if (!completed || valLoss.values.length < fewestBins) return null;
    if (!isFalling(valLoss) || !isFalling(loss)) return null;
    const bins = binsIn(valLoss, 0.4, 8);
    const share = recentFall(valLoss, bins).fall / meanOf(valLoss.values, -bins);
    const twice = Math.min(1_000_000, planned * 2);
    return {
      tone: 'hint',
      message: { key: 'coach.moreEpochs.message' },
      reason: {
        key: 'coach.moreEpochs.reason',
        params: { epochs: bins * valLoss.size, share: percent(share) },
      },
      action: setting(
        'training.epochs',
        twice,
        { key: 'coach.actions.epochs', params: { epochs: twice } },
        true,
      ),
    };
  },
};
