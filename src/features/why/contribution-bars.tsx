import { formatMetric } from '@/ui/format';
import { ChartFigure } from './chart-figure';
import { signedStepText } from './step-text';
import type { ExplainedTableRow } from './row-section';
import classes from './why.module.css';

interface Props {
  explained: ExplainedTableRow;
  output: number;
  /** What is predicted. */
  title: string;
  /** The label's own cell in that row. */
  truth: string | null;
}

/** Columns with a bar of their own, at most. */
const MAX_SHOWN = 15;

/** From the average prediction to the row's, column by column, the largest step first. */
export function ContributionBars({ explained, output, title, truth }: Props) {
  const { row, contributions, texts } = explained;
  const { columns, values, numOutputs, average, prediction } = contributions;
  const all = columns
    .map((name, i) => ({ name, value: values[i * numOutputs + output], text: texts.get(name) }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const shown = all.slice(0, MAX_SHOWN);
  const rest = all.slice(MAX_SHOWN).reduce((sum, { value }) => sum + value, 0);
  const bars = [
    ...shown,
    ...(all.length > MAX_SHOWN
      ? [{ name: `${all.length - MAX_SHOWN} other columns`, value: rest, text: undefined }]
      : []),
  ];
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), 1e-12);
  return (
    <div className={classes.contributions}>
      <p className={classes.sum}>
        {title} for row {row.toLocaleString('en')}:{' '}
        <strong>{formatMetric(prediction[output], 3)}</strong>, against{' '}
        {formatMetric(average[output], 3)} on average
        {truth && <>. In the table it is {truth}</>}.
      </p>
      <ChartFigure title={`Contributions of row ${row.toLocaleString('en')}: ${title}`}>
        <ul className={classes.bars} aria-label="Contribution of each column">
          {bars.map(({ name, value, text }) => (
            <li key={name}>
              <span className={classes.barName} title={name}>
                {name}
                {text !== undefined && <small> {text === '' ? '(missing)' : text}</small>}
              </span>
              <span className={classes.track} data-centred aria-hidden>
                <span
                  className={classes.bar}
                  data-sign={value < 0 ? 'negative' : 'positive'}
                  style={{
                    left: `${50 + (Math.min(0, value) / most) * 50}%`,
                    width: `${(Math.abs(value) / most) * 50}%`,
                  }}
                />
              </span>
              <span className={classes.barValue}>{signedStepText(value, most)}</span>
            </li>
          ))}
        </ul>
      </ChartFigure>
    </div>
  );
}
