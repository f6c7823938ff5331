import { memo } from 'react';
import { formatMetric } from '@/ui/format';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import classes from './curves.module.css';

/** What the line across a chart is. Drawn apart, as the others here, so that it is not drawn again with every epoch. */
export const BaselineKey = memo(function BaselineKey({ value }: { value: number }) {
  useLanguage();
  return (
    <span className={classes.key} data-series="baseline">
      {say('training.curves.baseline', { value: formatMetric(value, 3) })}
    </span>
  );
});

/** What the ring around a point is. */
export const BestKey = memo(function BestKey({ value, epoch }: { value: number; epoch: number }) {
  useLanguage();
  return (
    <span className={classes.key} data-series="best">
      {say('training.curves.best', { value: formatMetric(value), epoch })}
    </span>
  );
});
