import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Issue } from '@/core/errors';
import { rulesFor } from '@/core/preparation/column-rules';
import type { ColumnOverride, Preparation } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import type { ColumnInfo } from '@/core/table/table-info';
import { CompactNumber } from '@/ui/compact-number';
import { say } from '@/words/say';
import { kindOf } from './column-kinds';
import { encodingOptions, missingOptions, scalingOptions } from './titles';
import classes from './preparation.module.css';

interface Props {
  column: ColumnInfo;
  preparation: Preparation;
  issues: readonly Issue[];
  onChange: (own: ColumnOverride) => void;
  onRemove: () => void;
}

/** One column's own rules; what is not chosen here follows the rest. */
export function OverrideRow(props: Props) {
  const { column, preparation, onChange, onRemove } = props;
  const { name } = column;
  const own = preparation.columns[name];
  const isWords = kindOf(column) === 'words';
  return (
    <li className={classes.override}>
      <span className={classes.overrideName} title={name}>
        {name}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={say('preparation.removeOverride', { name })}
        onClick={onRemove}
      >
        <IconX size={14} />
      </ActionIcon>
      <div className={classes.pair}>
        <OwnChoice
          label={say('preparation.own.missing', { name })}
          same={say('preparation.same.missing')}
          value={own.missing}
          options={missingOptions()}
          onChange={(missing) => onChange({ ...own, missing })}
        />
        {isWords ? (
          <OwnChoice
            label={say('preparation.own.encoding', { name })}
            same={say('preparation.same.encoding')}
            value={own.encoding}
            options={encodingOptions()}
            onChange={(encoding) => onChange({ ...own, encoding })}
          />
        ) : (
          <OwnChoice
            label={say('preparation.own.scaling', { name })}
            same={say('preparation.same.scaling')}
            value={own.scaling}
            options={scalingOptions()}
            onChange={(scaling) => onChange({ ...own, scaling })}
          />
        )}
      </div>
      {rulesFor(preparation, name).missing === 'constant' && <OwnFill {...props} />}
    </li>
  );
}

interface OwnChoiceProps<Value extends string> {
  label: string;
  /** What stands for following the rest. */
  same: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value | undefined) => void;
}

function OwnChoice<Value extends string>(props: OwnChoiceProps<Value>) {
  const { label, same, value, options, onChange } = props;
  return (
    <NativeSelect
      aria-label={label}
      size="xs"
      value={value ?? ''}
      data={[{ value: '', label: same }, ...options.map((option) => ({ ...option }))]}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? undefined : (currentTarget.value as Value))
      }
    />
  );
}

/** The value to fill this column with: a number, a word or a day. */
function OwnFill({ column, preparation, issues, onChange }: Props) {
  const { name } = column;
  const own = preparation.columns[name];
  const rules = rulesFor(preparation, name);
  const label = say('preparation.own.fill', { name });
  const errorOf = (field: string) => issueAt(issues, `preparation.columns.${name}.${field}`);
  switch (kindOf(column)) {
    case 'words':
      return (
        <TextInput
          aria-label={label}
          size="xs"
          value={rules.fillLevel}
          error={errorOf('fillLevel')}
          onChange={(event) => onChange({ ...own, fillLevel: event.currentTarget.value })}
        />
      );
    case 'number':
      return (
        <CompactNumber
          label={label}
          value={rules.fillNumber}
          step={1}
          error={errorOf('fillNumber')}
          onChange={(fillNumber) => onChange({ ...own, fillNumber })}
        />
      );
    case 'date':
      return (
        <TextInput
          type="date"
          aria-label={label}
          size="xs"
          value={dayText(rules.fillNumber)}
          onChange={(event) => {
            const fillNumber = event.currentTarget.valueAsNumber;
            if (Number.isFinite(fillNumber)) onChange({ ...own, fillNumber });
          }}
        />
      );
  }
}

/** The day as a date field has it; empty where the number is none. */
function dayText(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
