import type { ColumnProfile } from '@/core/table/profile';
import type { ColumnType } from '@/core/table/table';
import type { ColumnInfo } from '@/core/table/table-info';
import { say } from '@/words/say';
import { ColumnHistogram } from './column-histogram';
import {
  associationText,
  isWords,
  missingText,
  percent,
  shorten,
  tinyValue,
  type Role,
} from './column-text';
import classes from './column-head.module.css';

export const columnTypes: readonly ColumnType[] = [
  'integer',
  'number',
  'boolean',
  'date',
  'category',
  'text',
];

interface Props {
  column: ColumnInfo;
  profile: ColumnProfile | undefined;
  role: Role;
  numRows: number;
  isOpen: boolean;
  onToggle: () => void;
  onType: (type: ColumnType) => void;
}

/** What stands above a column's cells: its name, type and role, the shape of its values and its tie to the label. */
export function ColumnHead(props: Props) {
  const { column, profile, role, numRows, isOpen, onToggle, onType } = props;
  const name = shorten(column.name);
  const roleName = say(`data.roles.${role}`);
  return (
    <>
      <button
        type="button"
        className={classes.name}
        data-role={role}
        aria-expanded={isOpen}
        aria-label={say('data.openDetails', { name, role: roleName })}
        onClick={onToggle}
      >
        {shorten(column.name, 200)}
      </button>
      <div className={classes.line}>
        <select
          className={classes.type}
          aria-label={say('data.typeOf', { name })}
          value={column.type}
          onChange={(event) => onType(event.currentTarget.value as ColumnType)}
        >
          {columnTypes.map((type) => (
            <option key={type} value={type}>
              {say(`data.types.${type}`)}
            </option>
          ))}
        </select>
        <span className={classes.role} data-role={role}>
          {roleName}
        </span>
      </div>
      <div className={classes.shape}>
        {profile && <ColumnHistogram histogram={profile.histogram} role={role} height={34} />}
      </div>
      <Range column={column} numRows={numRows} />
      <Meter share={column.missing / numRows} kind="missing" text={missingText(column, numRows)} />
      {profile?.association ? (
        <Meter
          share={profile.association.value}
          kind="association"
          text={associationText(profile.association)}
        />
      ) : (
        <span className={classes.text}>{role === 'label' ? say('data.predicted') : ' '}</span>
      )}
    </>
  );
}

/** Minimum, mean and maximum of numbers; the most frequent word and how many there are. */
function Range({ column, numRows }: { column: ColumnInfo; numRows: number }) {
  const { type, min, mean, max, levels, distinct } = column;
  if (isWords(type)) {
    const top = levels?.[0];
    return (
      <span className={classes.range}>
        <span className={classes.top}>
          {top ? `${shorten(top.value)} ${percent(top.count / numRows)}` : say('data.noValues')}
        </span>
        <span>{say('data.words', { count: distinct })}</span>
      </span>
    );
  }
  if (min === null || mean === null || max === null) {
    return <span className={classes.range}>{say('data.noValues')}</span>;
  }
  if (type === 'boolean') {
    const total = numRows - column.missing;
    const rows = Math.round(mean * total);
    return (
      <span className={classes.range}>{say('data.trueShare', { share: percent(mean), rows })}</span>
    );
  }
  return (
    <span className={classes.range}>
      <span>{tinyValue(type, min)}</span>
      {type !== 'date' && <span>{say('data.mean', { value: tinyValue(type, mean) })}</span>}
      <span>{tinyValue(type, max)}</span>
    </span>
  );
}

interface MeterProps {
  /** 0 to 1. */
  share: number;
  kind: 'missing' | 'association';
  text: string;
}

function Meter({ share, kind, text }: MeterProps) {
  return (
    <span className={classes.meter} data-kind={kind} data-none={share === 0 || undefined}>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className={classes.text}>{text}</span>
    </span>
  );
}
