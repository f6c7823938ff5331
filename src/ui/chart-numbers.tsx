import { useState } from 'react';
import { say } from '@/words/say';
import classes from './chart-numbers.module.css';
import unfolding from './unfolding.module.css';

export interface NumbersTable {
  /** What each column holds. */
  heads: readonly string[];
  /** Points of the chart. */
  count: number;
  /** The texts of one point, one a column; asked for only while the table is open. */
  row: (point: number) => readonly string[];
}

interface Props extends NumbersTable {
  /** What the chart is called. */
  title: string;
}

/** Rows at most: what is read one by one. */
const mostRows = 200;

/** The numbers behind a chart as a table, for whoever does not see the chart or wants them exactly. */
export function ChartNumbers({ title, heads, count, row }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes.numbers}
      data-unsaved
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={`${unfolding.line} ${classes.summary}`}>{say('ui.numbers')}</summary>
      {open && (
        <div
          className={classes.scroll}
          tabIndex={0}
          role="group"
          aria-label={say('ui.numbersOf', { title })}
        >
          <table className={classes.table}>
            {count > mostRows && (
              <caption>{say('ui.numbersThinned', { shown: mostRows, all: count })}</caption>
            )}
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {evenly(count, mostRows).map((point) => (
                <tr key={point}>
                  {row(point).map((text, column) => (
                    <td key={heads[column]}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

/** At most `most` of the numbers from 0 up to `count`, the first and the last among them, in equal steps. */
export function evenly(count: number, most: number): number[] {
  const length = Math.min(count, most);
  return Array.from({ length }, (_, index) =>
    length < count ? Math.round((index * (count - 1)) / (length - 1)) : index,
  );
}
