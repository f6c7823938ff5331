import type { AxisValue } from '@/core/experiments/axes';
import type { MetricNames } from '@/core/metrics/metric-names';
import { formatMetric } from '@/ui/format';
import { say } from '@/words/say';
import { axisTitle, chartTitle, valueText } from './axis-text';
import { SavedFigure } from './saved-figure';
import type { Combination } from './trial-rows';
import classes from './sweep.module.css';

interface Props {
  combinations: readonly Combination[];
  names: MetricNames;
  monitor: 'val_loss' | 'val_metric';
}

/** Results over two varied values (or one): the better, the stronger the colour; each with its number. */
export function HeatMap({ combinations, names, monitor }: Props) {
  const [across, down] = Object.keys(combinations[0]?.first.values ?? {});
  const columns = valuesOf(combinations, across);
  const lines = down === undefined ? [null] : valuesOf(combinations, down);
  const strength = strengths(combinations);
  const shown = monitor === 'val_loss' ? `val_${names.loss}` : `val_${names.metric}`;
  const caption = say('sweep.map.caption', { metric: shown });
  const title = chartTitle(shown, combinations);
  return (
    <SavedFigure title={title} caption={caption} width="fitting">
      <table className={classes.heat} aria-label={caption}>
        <thead>
          <tr>
            <td>
              {down === undefined ? '' : `${axisTitle(down)} ↓`} {axisTitle(across)} →
            </td>
            {columns.map((value) => (
              <th key={value} scope="col">
                {valueText(value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <th scope="row">{line === null ? '' : valueText(line)}</th>
              {columns.map((value) => {
                const found = combinations.find(
                  ({ first }) =>
                    first.values[across] === value &&
                    (line === null || first.values[down] === line),
                );
                return (
                  <Cell key={value} found={found} monitor={monitor} strength={strength(found)} />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </SavedFigure>
  );
}

interface CellProps {
  found: Combination | undefined;
  monitor: Props['monitor'];
  strength: number;
}

function Cell({ found, monitor, strength }: CellProps) {
  const spread = monitor === 'val_loss' ? found?.loss : found?.metric;
  const background = `color-mix(in srgb, var(--accent) ${Math.round(strength * 45)}%, var(--surface))`;
  return (
    <td style={{ background }} data-best={strength === 1 || undefined}>
      {formatMetric(spread?.mean, 3)}
      {strength === 1 && (
        <span className="visually-hidden" data-unsaved>
          {' '}
          {say('sweep.map.best')}
        </span>
      )}
    </td>
  );
}

/** By rank, 1 for the best to 0 for the worst, so that one that diverged does not hide the differences of the rest. */
function strengths(combinations: readonly Combination[]) {
  const ranked = combinations.filter(({ cost }) => Number.isFinite(cost));
  return (one: Combination | undefined) => {
    const rank = one ? ranked.indexOf(one) : -1;
    return rank < 0 ? 0 : ranked.length === 1 ? 1 : 1 - rank / (ranked.length - 1);
  };
}

/** Smallest first where they are numbers. */
function valuesOf(combinations: readonly Combination[], key: string): AxisValue[] {
  const values = [...new Set(combinations.map(({ first }) => first.values[key]))];
  return values.sort((a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : 0));
}
