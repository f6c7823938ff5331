import { NativeSelect, Slider, TextInput } from '@mantine/core';
import { unlistedLevel, type Cell } from '@/core/predict/cells';
import { rangeText, type CellNote } from '@/core/predict/cell-notes';
import type { FittedColumn } from '@/core/preparation/fitted-preparation';
import { say } from '@/words/say';
import { NumberText } from './number-text';
import { dateText, parseCell } from './cell-text';
import { sliderStep } from './slider-step';
import classes from './predict.module.css';

interface Props {
  column: FittedColumn;
  cell: Cell;
  note: CellNote | undefined;
  onChange: (cell: Cell) => void;
}

type Field<Kind extends FittedColumn['kind']> = Props & {
  column: Extract<FittedColumn, { kind: Kind }>;
};

/** One column's value: a slider over the training range and exact entry, a select of levels, a date. */
export function CellField(props: Props) {
  const { column, note } = props;
  return (
    <div className={classes.field}>
      {column.kind === 'one-hot' || column.kind === 'ordinal' ? (
        <LevelField {...props} column={column} />
      ) : column.type === 'boolean' ? (
        <BooleanField {...props} />
      ) : column.type === 'date' ? (
        <DateField {...props} column={column} />
      ) : (
        <NumericField {...props} column={column} />
      )}
      <p
        className={classes.fieldNote}
        data-unusual={note !== undefined || undefined}
        data-blocks={note?.blocks || undefined}
      >
        {note?.message ?? quietNote(column)}
      </p>
    </div>
  );
}

function quietNote(column: FittedColumn): string {
  return 'min' in column && column.type !== 'boolean' ? rangeText(column) : '';
}

function NumericField({ column, cell, onChange }: Field<'numeric' | 'date-parts'>) {
  const { name, min, max, type } = column;
  const step = sliderStep(min, max, type === 'integer');
  const value = typeof cell === 'number' ? cell : NaN;
  return (
    <>
      <NumberText label={name} value={value} step={step} onChange={onChange} />
      <Slider
        size="sm"
        label={null}
        thumbLabel={say('predict.slider', { name })}
        min={min}
        max={max > min ? max : min + 1}
        step={step}
        disabled={max === min}
        value={Math.min(max, Math.max(min, Number.isNaN(value) ? (min + max) / 2 : value))}
        onChange={(moved) => onChange(Number(moved.toPrecision(12)))}
      />
    </>
  );
}

function BooleanField({ column, cell, onChange }: Props) {
  return (
    <NativeSelect
      label={column.name}
      size="xs"
      value={cell === null ? '' : cell === 0 ? 'false' : 'true'}
      data={['false', 'true', ...missingOption(column, cell)]}
      onChange={({ currentTarget: { value } }) =>
        onChange(value === '' ? null : value === 'true' ? 1 : 0)
      }
    />
  );
}

function DateField({ column, cell, onChange }: Field<'numeric' | 'date-parts'>) {
  const withTime = column.min % 86_400_000 !== 0 || column.max % 86_400_000 !== 0;
  return (
    <TextInput
      label={column.name}
      size="xs"
      type={withTime ? 'datetime-local' : 'date'}
      step={withTime ? 1 : undefined}
      value={dateText(cell, withTime)}
      onChange={(event) => onChange(parseCell(column, event.currentTarget.value))}
    />
  );
}

function LevelField({ column, cell, onChange }: Field<'one-hot' | 'ordinal'>) {
  const other = unlistedLevel(column.levels);
  const hasOther = column.kind === 'one-hot' && column.other;
  const isUnlisted = cell !== null && !column.levels.includes(String(cell)) && cell !== other;
  const options = [
    ...column.levels.map((level) => ({ value: `=${level}`, label: level })),
    ...(isUnlisted ? [{ value: `=${cell}`, label: String(cell) }] : []),
    ...(hasOther || cell === other
      ? [{ value: `=${other}`, label: say('common.otherLevels') }]
      : []),
    ...missingOption(column, cell),
  ];
  return (
    <NativeSelect
      label={column.name}
      size="xs"
      value={cell === null ? '' : `=${cell}`}
      data={options}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value.slice(1))}
    />
  );
}

/** The choice of no value, where one is missing or would be filled. */
function missingOption({ fill }: FittedColumn, cell: Cell): { value: string; label: string }[] {
  return cell === null || fill !== null ? [{ value: '', label: say('common.missingValue') }] : [];
}
