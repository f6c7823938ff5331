import { Emphasized } from '@/ui/emphasized';
import { formatMetric } from '@/ui/format';
import { say } from '@/words/say';
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
  const others = say('why.row.others', { count: all.length - shown.length });
  const bars = [
    ...shown,
    ...(all.length > shown.length ? [{ name: others, value: rest, text: undefined }] : []),
  ];
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), 1e-12);
  return (
    <div className={classes.contributions}>
      <p className={classes.sum}>
        <Emphasized
          text={say('why.row.sum', {
            title,
            row,
            prediction: formatMetric(prediction[output], 3),
            average: formatMetric(average[output], 3),
          })}
        />{' '}
        {truth && say('why.row.truth', { truth })}
      </p>
      <ChartFigure title={say('why.row.title', { row, title })}>
        <ul className={classes.bars} aria-label={say('why.row.bars')}>
          {bars.map(({ name, value, text }) => (
            <li key={name}>
              <span className={classes.barName} title={name}>
                {name}
                {text !== undefined && (
                  <small> {text === '' ? say('common.missingValue') : text}</small>
                )}
              </span>
              <span className={classes.track} aria-hidden>
                <span className={classes.centre} />
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
