import { memo, useMemo } from 'react';
import { averagePrecision, precisionRecallCurve } from '@/core/metrics/precision-recall';
import { areaUnderRoc, rocCurve } from '@/core/metrics/roc';
import { areaStatistic } from '@/core/metrics/statistics';
import { resampledRows } from '@/core/metrics/bootstrap';
import { thinRows } from '@/core/metrics/thin-rows';
import { axisOver } from '@/core/training/axis';
import type { NumbersTable } from '@/ui/chart-numbers';
import { Emphasized } from '@/ui/emphasized';
import { formatMetric } from '@/ui/format';
import { say } from '@/words/say';
import { Card } from './card';
import type { OneClass } from './one-class';
import { Plot, pathThrough } from './plot';
import { intervalText } from './texts';
import { useIntervals } from './use-intervals';
import classes from './results.module.css';
import plotClasses from './plot.module.css';

interface Props {
  one: OneClass;
  seed: number;
}

const unit = axisOver(0, 1);
/** Points of a curve that are drawn; more would lie on the same pixels. */
const mostPoints = 500;

/** The share of the class found against the share of false alarms, at every threshold. */
export const RocCard = memo(function RocCard({ one, seed }: Props) {
  const curve = useMemo(() => rocCurve(one.ranking), [one]);
  const area = useMemo(() => areaUnderRoc(one.ranking), [one]);
  const asked = useMemo(() => {
    if (area === null) return null;
    const rows = resampledRows(one.scores.length);
    const statistic = areaStatistic(
      Uint8Array.from(rows, (row) => one.positive[row]),
      Float32Array.from(rows, (row) => one.scores[row]),
    );
    return {
      numRows: one.scores.length,
      seed,
      statistics: { area: statistic },
      estimates: { area },
    };
  }, [one, area, seed]);
  const interval = useIntervals(asked)?.area;
  if (!curve) return <NoCurve title={say('results.roc.title')} />;
  const { falsePositiveRate: x, truePositiveRate: y, thresholds } = curve;
  const [xTitle, yTitle] = [say('results.roc.x'), say('results.roc.y')];
  return (
    <Card title={say('results.roc.title')}>
      <Plot
        label={say('results.roc.label', { name: one.name })}
        x={unit}
        y={unit}
        xTitle={xTitle}
        yTitle={yTitle}
        numbers={numbersOf([xTitle, yTitle], [x, y], thresholds)}
        caption={
          <Emphasized
            text={say('results.roc.caption', {
              area: formatMetric(area),
              interval: interval ? intervalText(interval) : say('results.intervalComing'),
            })}
          />
        }
      >
        {(scale) => (
          <>
            <path className={plotClasses.guide} d={pathThrough(scale, [0, 1], [0, 1], [0, 1])} />
            <path
              className={plotClasses.line}
              d={pathThrough(scale, x, y, thinRows(x.length, mostPoints, [x.length - 1]))}
            />
          </>
        )}
      </Plot>
    </Card>
  );
});

/** How pure the rows above each threshold are, against how many of the class they hold. */
export const PrecisionRecallCard = memo(function PrecisionRecallCard({ one }: Pick<Props, 'one'>) {
  const curve = useMemo(() => precisionRecallCurve(one.ranking), [one]);
  if (!curve) return <NoCurve title={say('results.precisionRecall.title')} />;
  const { recall: x, precision: y, thresholds } = curve;
  const [xTitle, yTitle] = [say('results.precisionRecall.x'), say('results.precisionRecall.y')];
  const { positives, negatives } = one.ranking;
  const share = positives / (positives + negatives);
  return (
    <Card title={say('results.precisionRecall.title')}>
      <Plot
        label={say('results.precisionRecall.label', { name: one.name })}
        x={unit}
        y={unit}
        xTitle={xTitle}
        yTitle={yTitle}
        numbers={numbersOf([xTitle, yTitle], [x, y], thresholds)}
        caption={
          <Emphasized
            text={say('results.precisionRecall.caption', {
              average: formatMetric(averagePrecision(one.ranking)),
              share: formatMetric(share),
            })}
          />
        }
      >
        {(scale) => (
          <>
            <path
              className={plotClasses.guide}
              d={pathThrough(scale, [0, 1], [share, share], [0, 1])}
            />
            <path
              className={plotClasses.line}
              d={pathThrough(scale, x, y, thinRows(x.length, mostPoints, [x.length - 1]))}
            />
          </>
        )}
      </Plot>
    </Card>
  );
});

/** A curve's points from the highest threshold down; before the first row there is none. */
function numbersOf(
  titles: readonly string[],
  series: readonly Float64Array[],
  thresholds: Float32Array,
): NumbersTable {
  return {
    heads: [say('results.threshold.title'), ...titles],
    count: thresholds.length,
    row: (point) => [
      Number.isFinite(thresholds[point]) ? formatMetric(thresholds[point]) : '–',
      ...series.map((values) => formatMetric(values[point])),
    ],
  };
}

function NoCurve({ title }: { title: string }) {
  return (
    <Card title={title}>
      <p className={classes.note}>{say('results.noCurve')}</p>
    </Card>
  );
}
