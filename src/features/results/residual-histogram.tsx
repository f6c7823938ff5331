import { useMemo } from 'react';
import { residualBins } from '@/core/metrics/residuals';
import { axisAround, axisFromZero } from '@/core/training/axis';
import { Emphasized } from '@/ui/emphasized';
import { formatCount } from '@/ui/format';
import { say } from '@/words/say';
import { Card } from './card';
import { Plot } from './plot';
import type { Scored } from './scored';
import { shortNumber, shorten, signedText } from './texts';
import plotClasses from './plot.module.css';

interface Props {
  scored: Scored;
  residuals: Float64Array;
}

/** How often predictions are how far off, and whether they are so on one side. */
export function ResidualHistogram({ scored, residuals }: Props) {
  const { min, width, counts } = useMemo(() => residualBins(residuals), [residuals]);
  if (counts.length === 0) return null;
  const mean = residuals.reduce((sum, residual) => sum + residual, 0) / residuals.length;
  return (
    <Card title={say('results.regression.histogram.title')}>
      <Plot
        label={say('results.regression.histogram.label')}
        x={axisAround(Math.min(0, min), Math.max(0, min + counts.length * width))}
        y={axisFromZero(counts.reduce((most, count) => Math.max(most, count), 1))}
        xTitle={say('results.regression.actualMinusPredicted')}
        yTitle={say('results.regression.histogram.y')}
        numbers={{
          heads: [
            say('results.regression.histogram.from'),
            say('results.regression.histogram.to'),
            say('results.regression.histogram.y'),
          ],
          count: counts.length,
          row: (bin) => [
            shortNumber(min + bin * width),
            shortNumber(min + (bin + 1) * width),
            formatCount(counts[bin]),
          ],
        }}
        caption={
          <Emphasized
            text={say(
              mean > 0
                ? 'results.regression.histogram.tooLow'
                : 'results.regression.histogram.tooHigh',
              { mean: signedText(mean), label: shorten(scored.label, 40) },
            )}
          />
        }
      >
        {(scale) => (
          <>
            {Array.from(counts, (count, bin) => (
              <rect
                key={bin}
                className={plotClasses.bar}
                x={scale.x(min + bin * width) + 0.5}
                width={Math.max(0.5, scale.x(min + width) - scale.x(min) - 1)}
                y={scale.y(count)}
                height={scale.y(0) - scale.y(count)}
              />
            ))}
            <line
              className={plotClasses.guide}
              x1={scale.x(0)}
              x2={scale.x(0)}
              y1={scale.y(0)}
              y2={10}
            />
          </>
        )}
      </Plot>
    </Card>
  );
}
