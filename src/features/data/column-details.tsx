import { CloseButton } from '@mantine/core';
import type { ColumnProfile } from '@/core/table/profile';
import type { ColumnInfo } from '@/core/table/table-info';
import { formatCount } from '@/ui/format';
import { say } from '@/words/say';
import { ColumnHistogram } from './column-histogram';
import {
  associationNumber,
  isWords,
  percent,
  shorten,
  shortLength,
  shortValue,
  type Role,
} from './column-text';
import { exclusionText } from './exclusion-text';
import classes from './column-details.module.css';

interface Props {
  column: ColumnInfo;
  profile: ColumnProfile | undefined;
  role: Role;
  label: string;
  numRows: number;
  onClose: () => void;
}

/** Everything that is known of one column. */
export function ColumnDetails({ column, profile, role, label, numRows, onClose }: Props) {
  return (
    <div
      className={classes.details}
      role="group"
      aria-label={say('data.details.name', { name: shorten(column.name) })}
    >
      <header className={classes.header}>
        <h3 className={classes.name}>{shorten(column.name, 1000)}</h3>
        <CloseButton size="sm" aria-label={say('data.details.close')} onClick={onClose} />
      </header>
      <div className={classes.content}>
        <dl className={classes.facts}>
          {factsOf(column, profile, role, label, numRows).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {profile && <Shape column={column} profile={profile} role={role} numRows={numRows} />}
      </div>
    </div>
  );
}

type Measure = 'min' | 'mean' | 'median' | 'max' | 'std';

function factsOf(
  column: ColumnInfo,
  profile: ColumnProfile | undefined,
  role: Role,
  label: string,
  numRows: number,
): [string, string][] {
  const { type, min, mean, max, distinct } = column;
  const what = say(`data.roles.${role}`);
  const reason = exclusionText(column);
  const facts: [string, string][] = [
    [say('data.details.type'), say(`data.types.${type}`)],
    [say('data.details.role'), reason === '' ? what : say('data.withReason', { what, reason })],
    [say('data.details.missing'), missingFact(column, numRows)],
    [say('data.details.distinct'), formatCount(distinct)],
  ];
  const add = (name: Measure, value: number | null | undefined, show = shortValue) => {
    if (value !== null && value !== undefined) {
      facts.push([say(`data.details.${name}`), show(type, value)]);
    }
  };
  if (!isWords(type)) {
    add('min', min);
    add('mean', mean);
    add('median', profile?.median);
    add('max', max);
    add('std', profile?.std, shortLength);
  }
  const association = profile?.association;
  if (association) {
    const tie = say(`data.details.ties.${association.measure}`, { label: shorten(label, 30) });
    facts.push([tie, associationNumber(association)]);
  }
  return facts;
}

/** What is missing, beside a term that says so. */
function missingFact({ missing }: ColumnInfo, numRows: number): string {
  if (missing === 0) return say('data.details.noneMissing');
  return say('data.details.someMissing', { missing, share: percent(missing / numRows) });
}

interface ShapeProps {
  column: ColumnInfo;
  profile: ColumnProfile;
  role: Role;
  numRows: number;
}

function Shape({ column, profile: { histogram }, role, numRows }: ShapeProps) {
  if (histogram.kind === 'bins') {
    return (
      <div className={classes.shape}>
        <ColumnHistogram histogram={histogram} role={role} height={96} />
        {column.min !== null && column.max !== null && (
          <div className={classes.axis}>
            <span>{shortValue(column.type, column.min)}</span>
            <span>
              {say('data.details.bins', {
                count: histogram.counts.length,
                width: shortLength(column.type, histogram.width),
              })}
            </span>
            <span>{shortValue(column.type, column.max)}</span>
          </div>
        )}
      </div>
    );
  }
  const { levels, other } = histogram;
  const most = Math.max(1, other, ...levels.map(({ count }) => count));
  const rest = column.distinct - levels.length;
  const others = { value: say('data.others', { count: rest }), count: other };
  const bars = other > 0 ? [...levels, others] : levels;
  return (
    <ul className={classes.levels}>
      {bars.map(({ value, count }, index) => (
        <li key={index} className={classes.level}>
          <span className={classes.value}>{shorten(value)}</span>
          <span className={classes.track} aria-hidden>
            <span style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span>{formatCount(count)}</span>
          <span className={classes.share}>{percent(count / numRows)}</span>
        </li>
      ))}
    </ul>
  );
}
