import { memo, useMemo } from 'react';
import { largestResiduals, residualsOf } from '@/core/metrics/residuals';
import { thinRows } from '@/core/metrics/thin-rows';
import { axisAround } from '@/core/training/axis';
import { formatCount, formatMetric } from '@/ui/format';
import { say, type Phrase } from '@/words/say';
import { Card } from './card';
import { Plot, dotsAt, pathThrough, type Scale } from './plot';
import { ResidualHistogram } from './residual-histogram';
import { RowList, type Fact, type RowSource } from './row-list';
import type { Scored } from './scored';
import { shortNumber, shorten, signedText } from './texts';
import plotClasses from './plot.module.css';
import classes from './results.module.css';

/** Points of a scatter that are drawn, and the largest errors that are always among them. */
const mostPoints = 2000;
const keptPoints = 50;
const mostErrors = 100;

interface Props extends RowSource {
  scored: Scored;
}

/** Predictions against the truth, what is left over, and the rows that are furthest off. */
export const RegressionCards = memo(function RegressionCards({ scored, ...source }: Props) {
  const { truth, outputs, numRows } = scored;
  const residuals = useMemo(() => residualsOf(truth, outputs), [truth, outputs]);
  const largest = useMemo(() => largestResiduals(residuals, mostErrors), [residuals]);
  const drawn = useMemo(() => {
    const rows = [...thinRows(numRows, mostPoints, largest.slice(0, keptPoints))];
    return rows.filter((row) => Number.isFinite(residuals[row]));
  }, [numRows, largest, residuals]);
  return (
    <>
      <PredictedCard scored={scored} drawn={drawn} />
      <ResidualCard scored={scored} residuals={residuals} drawn={drawn} />
      <ResidualHistogram scored={scored} residuals={residuals} />
      <ErrorsCard scored={scored} residuals={residuals} largest={largest} {...source} />
    </>
  );
});

interface DrawnProps {
  scored: Scored;
  drawn: readonly number[];
}

function PredictedCard({ scored, drawn }: DrawnProps) {
  const { truth, outputs, label, guess } = scored;
  const axis = useMemo(() => axisOf([truth, outputs], drawn), [truth, outputs, drawn]);
  const [from, to] = axis.domain;
  const [xTitle, yTitle] = [
    say('results.regression.predicted.x', { label: shorten(label, 40) }),
    say('results.regression.predicted.y'),
  ];
  return (
    <Card title={say('results.regression.predicted.title')}>
      <Plot
        label={say('results.regression.predicted.label')}
        x={axis}
        y={axis}
        xTitle={xTitle}
        yTitle={yTitle}
        numbers={{
          heads: [say('results.rows.number'), xTitle, yTitle],
          count: drawn.length,
          row: (point) => rowText(scored, drawn[point], truth, outputs),
        }}
        caption={say('results.regression.predicted.caption', {
          drawn: drawnPhrase(scored, drawn),
          guess: guess.text,
        })}
      >
        {(scale) => (
          <>
            <path
              className={plotClasses.guide}
              d={pathThrough(scale, [from, to], [from, to], [0, 1])}
            />
            <path
              className={plotClasses.level}
              d={pathThrough(scale, [from, to], [guess.value, guess.value], [0, 1])}
            />
            <Dots scale={scale} xs={truth} ys={outputs} drawn={drawn} />
          </>
        )}
      </Plot>
    </Card>
  );
}

function ResidualCard({ scored, residuals, drawn }: DrawnProps & { residuals: Float64Array }) {
  const { outputs, label } = scored;
  const x = useMemo(() => axisOf([outputs], drawn), [outputs, drawn]);
  const y = useMemo(() => axisOf([residuals], drawn, 0), [residuals, drawn]);
  const [xTitle, yTitle] = [
    say('results.regression.residuals.x', { label: shorten(label, 40) }),
    say('results.regression.actualMinusPredicted'),
  ];
  return (
    <Card title={say('results.regression.residuals.title')}>
      <Plot
        label={say('results.regression.residuals.label')}
        x={x}
        y={y}
        xTitle={xTitle}
        yTitle={yTitle}
        numbers={{
          heads: [say('results.rows.number'), xTitle, yTitle],
          count: drawn.length,
          row: (point) => rowText(scored, drawn[point], outputs, residuals),
        }}
        caption={say('results.regression.residuals.caption')}
      >
        {(scale) => (
          <>
            <path className={plotClasses.guide} d={pathThrough(scale, x.domain, [0, 0], [0, 1])} />
            <Dots scale={scale} xs={outputs} ys={residuals} drawn={drawn} />
          </>
        )}
      </Plot>
    </Card>
  );
}

interface ErrorsProps extends Props {
  residuals: Float64Array;
  largest: readonly number[];
}

function ErrorsCard({ scored, residuals, largest, ...source }: ErrorsProps) {
  const facts = useMemo<Fact[]>(
    () => [
      {
        title: say('results.regression.errors.predicted'),
        of: (place) => shortNumber(scored.outputs[place]),
        isNumber: true,
      },
      {
        title: say('results.regression.errors.actual'),
        of: (place) => shortNumber(scored.truth[place]),
        isNumber: true,
      },
      {
        title: say('results.regression.errors.residual'),
        of: (place) => signedText(residuals[place]),
        isNumber: true,
      },
    ],
    [scored, residuals],
  );
  const title = say('results.regression.errors.title');
  return (
    <Card title={title} width="full">
      <p className={classes.note}>
        {say('results.regression.errors.note', {
          error: formatMetric(Math.abs(residuals[largest[0]] ?? 0), 3),
        })}
      </p>
      <RowList label={title} scored={scored} places={largest} facts={facts} {...source} />
    </Card>
  );
}

/** A row's number in the table, and its place along both axes. */
function rowText(
  { rowIds }: Scored,
  place: number,
  ...axes: readonly ArrayLike<number>[]
): string[] {
  return [formatCount(rowIds[place] + 1), ...axes.map((values) => shortNumber(values[place]))];
}

interface DotsProps {
  scale: Scale;
  xs: ArrayLike<number>;
  ys: ArrayLike<number>;
  drawn: readonly number[];
}

/** Some paths rather than one, so that dots on dots look darker. */
function Dots({ scale, xs, ys, drawn }: DotsProps) {
  const paths = Array.from({ length: 10 }, (_, part) =>
    dotsAt(
      scale,
      xs,
      ys,
      drawn.filter((_row, index) => index % 10 === part),
    ),
  );
  return paths.map((path, part) => <path key={part} className={plotClasses.dots} d={path} />);
}

/** A round axis that holds the drawn rows' values of all arrays, and `alsoHolds`. */
function axisOf(
  arrays: readonly ArrayLike<number>[],
  drawn: readonly number[],
  alsoHolds?: number,
) {
  let [min, max] = [alsoHolds ?? Infinity, alsoHolds ?? -Infinity];
  for (const values of arrays) {
    for (const row of drawn) {
      min = Math.min(min, values[row]);
      max = Math.max(max, values[row]);
    }
  }
  return min > max ? axisAround(0, 1) : axisAround(min, max);
}

function drawnPhrase({ numRows }: Scored, { length }: readonly number[]): Phrase {
  return length === numRows
    ? { key: 'results.regression.drawnAll', params: { count: numRows } }
    : { key: 'results.regression.drawnSome', params: { count: numRows, drawn: length } };
}
