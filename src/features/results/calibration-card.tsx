import { memo, useMemo } from 'react';
import { brierScore, calibrationCurve } from '@/core/metrics/calibration';
import { hits, predictedClasses } from '@/core/metrics/classification';
import { axisOver } from '@/core/training/axis';
import { Emphasized } from '@/ui/emphasized';
import { formatCount, formatMetric } from '@/ui/format';
import { say } from '@/words/say';
import { Card } from './card';
import type { OneClass } from './one-class';
import { Plot, pathThrough } from './plot';
import type { Scored } from './scored';
import plotClasses from './plot.module.css';

interface Props {
  scored: Scored;
  one: OneClass;
}

const unit = axisOver(0, 1);

/** Whether rows given a probability are of the class that often. */
export const CalibrationCard = memo(function CalibrationCard({ scored, one }: Props) {
  const { bins, expectedError } = useMemo(() => calibrationCurve(one.positive, one.scores), [one]);
  const brier = useMemo(() => brierScore(one.positive, one.scores), [one]);
  const overall = useMemo(() => errorOfAll(scored), [scored]);
  const { positives, negatives } = one.ranking;
  const share = positives / (positives + negatives);
  const figures = {
    error: formatMetric(expectedError, 3),
    brier: formatMetric(brier, 3),
    share: formatMetric(share * (1 - share), 3),
  };
  const [xTitle, yTitle] = [say('results.calibration.x'), say('results.calibration.y')];
  const caption =
    scored.numOutputs > 2
      ? say('results.calibration.captionOfMany', { ...figures, overall: formatMetric(overall, 3) })
      : say('results.calibration.caption', figures);
  return (
    <Card title={say('results.calibration.title')}>
      <Plot
        label={say('results.calibration.label', { name: one.name })}
        x={unit}
        y={unit}
        xTitle={xTitle}
        yTitle={yTitle}
        numbers={{
          heads: [xTitle, yTitle, say('results.classes.rows')],
          count: bins.length,
          row: (bin) => [
            formatMetric(bins[bin].predicted),
            formatMetric(bins[bin].actual),
            formatCount(bins[bin].rows),
          ],
        }}
        caption={<Emphasized text={caption} />}
      >
        {(scale) => (
          <>
            <path className={plotClasses.guide} d={pathThrough(scale, [0, 1], [0, 1], [0, 1])} />
            <path
              className={plotClasses.line}
              d={pathThrough(
                scale,
                bins.map(({ predicted }) => predicted),
                bins.map(({ actual }) => actual),
                bins.map((_, index) => index),
              )}
            />
            {bins.map(({ predicted, actual, rows }) => (
              <circle
                key={predicted}
                className={plotClasses.point}
                cx={scale.x(predicted)}
                cy={scale.y(actual)}
                r={3 + 9 * Math.sqrt(rows / scored.numRows)}
              />
            ))}
          </>
        )}
      </Plot>
    </Card>
  );
});

/** The expected calibration error of whatever class was predicted. */
function errorOfAll({ truth, outputs, numOutputs }: Scored): number {
  const predicted = predictedClasses(outputs, numOutputs);
  const confidence = truth.map((_, row) => outputs[row * numOutputs + predicted[row]]);
  const right = Uint8Array.from(hits(truth, outputs, numOutputs));
  return calibrationCurve(right, confidence).expectedError;
}
