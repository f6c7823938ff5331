import { memo, useMemo } from 'react';
import { brierScore, calibrationCurve } from '@/core/metrics/calibration';
import { hits, predictedClasses } from '@/core/metrics/classification';
import { axisOver } from '@/core/training/axis';
import { formatMetric } from '@/ui/format';
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
  return (
    <Card title="Calibration">
      <Plot
        label={`Calibration of ${one.name}`}
        x={unit}
        y={unit}
        xTitle="probability given"
        yTitle="share that is of the class"
        caption={
          <>
            Expected calibration error <b>{formatMetric(expectedError, 3)}</b>
            {scored.numOutputs > 2 && <>, of the predicted classes {formatMetric(overall, 3)}</>}.
            Brier score <b>{formatMetric(brier, 3)}</b>; the class’s share alone has{' '}
            {formatMetric(share * (1 - share), 3)}. Larger dots have more rows.
          </>
        }
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
