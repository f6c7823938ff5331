import { memo } from 'react';
import type { ColumnInfo } from '@/core/table/table-info';
import { say } from '@/words/say';
import { percent, shorten } from './column-text';
import classes from './class-balance.module.css';

/** Classes named beside the bar. */
const listed = 10;

/** How the rows spread over the label's classes: one bar, and each class with its share, largest first. */
export const ClassBalance = memo(function ClassBalance({ label }: { label: ColumnInfo }) {
  const levels = label.levels ?? [];
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const named = levels.slice(0, listed);
  const rest = total - named.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.balance}>
      <h3 className={classes.title}>
        {shorten(label.name)}
        <span className={classes.count}> {say('data.numClasses', { count: label.distinct })}</span>
      </h3>
      <div className={classes.bar} aria-hidden>
        {named.map(({ value, count }) => (
          <span key={value} style={{ flexGrow: count }} />
        ))}
        {rest > 0 && <span data-rest style={{ flexGrow: rest }} />}
      </div>
      <ol className={classes.list}>
        {named.map(({ value, count }) => (
          <li key={value}>
            {shorten(value, 30)}{' '}
            <span className={classes.count}>
              {percent(count / total)}
              <span className="visually-hidden">, {say('data.numRows', { count })}</span>
            </span>
          </li>
        ))}
        {rest > 0 && (
          <li>
            {say('data.others', { count: label.distinct - named.length })}{' '}
            <span className={classes.count}>{percent(rest / total)}</span>
          </li>
        )}
      </ol>
    </div>
  );
});
