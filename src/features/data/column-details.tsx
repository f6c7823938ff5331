import { CloseButton } from '@mantine/core';
import type { ColumnProfile } from '@/core/table/profile';
import type { ColumnInfo } from '@/core/table/table-info';
import { formatCount, plural } from '@/ui/format';
import { ColumnHistogram } from './column-histogram';
import {
  associationText,
  isWords,
  measureName,
  missingText,
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
    <div className={classes.details} role="group" aria-label={`Details of ${shorten(column.name)}`}>
      <header className={classes.header}>
        <h3 className={classes.name}>{shorten(column.name, 1000)}</h3>
        <CloseButton size="sm" aria-label="Close the details" onClick={onClose} />
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

function factsOf(
  column: ColumnInfo,
  profile: ColumnProfile | undefined,
  role: Role,
  label: string,
  numRows: number,
): [string, string][] {
  const { type, min, mean, max, distinct } = column;
  const reason = exclusionText(column);
  const facts: [string, string][] = [
    ['type', type],
    ['role', reason === '' ? role : `${role} (${reason})`],
    ['missing', missingText(column, numRows)],
    ['distinct', formatCount(distinct)],
  ];
  const add = (name: string, value: number | null | undefined, show = shortValue) => {
    if (value !== null && value !== undefined) facts.push([name, show(type, value)]);
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
    const value = associationText(association).replace(/^\S+ /, '');
    facts.push([`${measureName(association)} with ${shorten(label, 30)}`, value]);
  }
  return facts;
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
              {plural(histogram.counts.length, 'bin')} of{' '}
              {shortLength(column.type, histogram.width)}
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
  const bars = other > 0 ? [...levels, { value: plural(rest, 'other'), count: other }] : levels;
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
