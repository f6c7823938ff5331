import { bowlLoss, bowlSlope, shownWeights } from '@/core/lessons/descent';
import { shortNumber } from './line-path';
import { say } from '@/words/say';
import classes from './learn.module.css';

const width = 460;
const height = 200;
const highestLoss = 8.6;
const shownTrail = 12;

const xOf = (weight: number) =>
  ((weight - shownWeights.from) / (shownWeights.to - shownWeights.from)) * width;
const yOf = (loss: number) => height - (loss / highestLoss) * height;

const bowl = Array.from({ length: 61 }, (_, i) => {
  const weight = shownWeights.from + (i / 60) * (shownWeights.to - shownWeights.from);
  return `${xOf(weight).toFixed(1)} ${yOf(bowlLoss(weight)).toFixed(1)}`;
}).join('L');

/** The loss of one weight, the ball on it with the steps behind it, and the slope under the ball. */
export function DescentPlot({ weights }: { weights: readonly number[] }) {
  const now = weights[weights.length - 1];
  const trail = weights.slice(-shownTrail - 1);
  const seen = now >= shownWeights.from && now <= shownWeights.to;
  return (
    <svg
      className={classes.descent}
      viewBox={`-34 -10 ${width + 44} ${height + 34}`}
      role="img"
      aria-label={say('lessons.descent.plot', {
        weight: shortNumber(now),
        loss: shortNumber(bowlLoss(now)),
        slope: shortNumber(bowlSlope(now)),
      })}
    >
      <path className={classes.axis} d={`M0 0V${height}H${width}`} />
      <text x={-6} y={8} textAnchor="end">
        {say('lessons.descent.loss')}
      </text>
      <text x={width} y={height + 16} textAnchor="end">
        {say('lessons.descent.weight')}
      </text>
      <path className={classes.bowl} d={`M${bowl}`} />
      <polyline
        className={classes.trail}
        points={trail.map((weight) => `${xOf(weight)},${yOf(bowlLoss(weight))}`).join(' ')}
      />
      {trail.slice(0, -1).map((weight, index) => (
        <circle
          key={index}
          className={classes.past}
          cx={xOf(weight)}
          cy={yOf(bowlLoss(weight))}
          r={3}
        />
      ))}
      {seen ? (
        <>
          <path className={classes.slope} d={slopeLine(now)} />
          <circle className={classes.ball} cx={xOf(now)} cy={yOf(bowlLoss(now))} r={7} />
        </>
      ) : (
        <text x={width / 2} y={20} textAnchor="middle">
          {say('lessons.descent.left', { weight: shortNumber(now) })}
        </text>
      )}
    </svg>
  );
}

function slopeLine(weight: number): string {
  const reach = 0.6;
  const end = (at: number) =>
    `${xOf(at)} ${yOf(bowlLoss(weight) + bowlSlope(weight) * (at - weight))}`;
  return `M${end(weight - reach)}L${end(weight + reach)}`;
}
