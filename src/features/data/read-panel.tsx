import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import type { TableInfo } from '@/core/table/table-info';
import { say } from '@/words/say';
import { shorten } from './column-text';
import {
  delimiterChoices,
  encodingChoices,
  headerChoices,
  labelOf,
  parseMarks,
  withOwn,
  type Choice,
} from './read-choices';
import classes from './read-panel.module.css';

interface Props {
  info: TableInfo;
  options: ReadOptions;
  onReread: (options: ReadOptions) => void;
}

/** How the file was read, and ways to have it read otherwise; each change reads it again. */
export function ReadPanel({ info, options, onReread }: Props) {
  const change = (changes: Partial<ReadOptions>) => onReread({ ...options, ...changes });
  const { encoding, delimiter, hasHeader, sheet, sheets = [] } = info.detected ?? {};
  return (
    <div className={classes.panel} role="group" aria-label={say('data.read.how')}>
      {sheet !== undefined && sheets.length > 1 && (
        <ReadChoice
          label={say('data.read.sheet')}
          choices={sheets.map((name) => ({ value: name, label: shorten(name) }))}
          value={options.sheet}
          found={shorten(sheet)}
          onChange={(value) => change({ sheet: value })}
        />
      )}
      {encoding && (
        <ReadChoice
          label={say('data.read.encoding')}
          choices={withOwn(encodingChoices(), options.encoding)}
          value={options.encoding}
          found={labelOf(encodingChoices(), encoding)}
          onChange={(value) => change({ encoding: value })}
        />
      )}
      {delimiter && (
        <ReadChoice
          label={say('data.read.delimiter')}
          choices={withOwn(delimiterChoices(), options.delimiter)}
          value={options.delimiter}
          found={labelOf(delimiterChoices(), delimiter)}
          onChange={(value) => change({ delimiter: value })}
        />
      )}
      {typeof hasHeader === 'boolean' && (
        <ReadChoice
          label={say('data.read.header')}
          choices={headerChoices()}
          value={options.hasHeader === null ? null : options.hasHeader ? 'yes' : 'no'}
          found={say(hasHeader ? 'data.read.yes' : 'data.read.no')}
          onChange={(value) => change({ hasHeader: value === null ? null : value === 'yes' })}
        />
      )}
      <MarksField
        key={options.missingMarks.join()}
        marks={options.missingMarks}
        onChange={(missingMarks) => change({ missingMarks })}
      />
      <ChosenTypes types={options.types} onReset={() => change({ types: {} })} />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  choices: readonly Choice[];
  /** Null where it is left to the reader. */
  value: string | null;
  /** What the reader used. */
  found: string;
  onChange: (value: string | null) => void;
}

function ReadChoice({ label, choices, value, found, onChange }: ChoiceProps) {
  const automatic = { value: 'auto', label: say('data.read.found', { value: found }) };
  const chosen = { value: 'auto', label: say('data.read.findOut') };
  return (
    <NativeSelect
      label={label}
      size="xs"
      value={value === null ? 'auto' : `=${value}`}
      data={[
        value === null ? automatic : chosen,
        ...choices.map((choice) => ({ value: `=${choice.value}`, label: choice.label })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === 'auto' ? null : currentTarget.value.slice(1))
      }
    />
  );
}

interface MarksProps {
  marks: readonly string[];
  onChange: (marks: string[]) => void;
}

function MarksField({ marks, onChange }: MarksProps) {
  const [text, setText] = useState(marks.join(', '));
  const commit = () => {
    const next = parseMarks(text);
    if (next.join() !== marks.join()) onChange(next);
  };
  return (
    <TextInput
      label={say('data.read.marks')}
      placeholder={say('data.read.marksExample')}
      size="xs"
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}

function ChosenTypes({ types, onReset }: { types: ReadOptions['types']; onReset: () => void }) {
  const chosen = Object.entries(types);
  if (chosen.length === 0) {
    return <p className={classes.note}>{say('data.read.typesHint')}</p>;
  }
  const named = chosen.map(([name, type]) => ({
    key: 'data.read.chosenType' as const,
    params: { name: shorten(name, 30), type: say(`data.types.${type}`) },
  }));
  return (
    <p className={classes.note}>
      {say('data.read.chosenTypes', { types: named })}{' '}
      <button type="button" className={classes.link} onClick={onReset}>
        {say('data.read.resetTypes')}
      </button>
    </p>
  );
}
