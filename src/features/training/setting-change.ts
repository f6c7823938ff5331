import { formatCount } from '@/ui/format';
import { formatNumber } from '@/ui/number-text';
import type { Phrase } from '@/words/say';

/** What can be changed by hand while a run is on. */
export const steeredSettings = ['learningRate', 'batchSize', 'epochs'] as const;

export type SteeredSetting = (typeof steeredSettings)[number];

/** From what to what a setting was changed, such as "learning rate 0.01 → 0.001". */
export function settingChange(setting: SteeredSetting, before: number, after: number): Phrase {
  const format = setting === 'learningRate' ? formatNumber : formatCount;
  return {
    key: 'training.changed.setting',
    params: {
      name: { key: `settings.names.${setting}` },
      before: format(before),
      after: format(after),
    },
  };
}
