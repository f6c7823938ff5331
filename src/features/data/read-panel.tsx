import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import type { TableInfo } from '@/core/table/table-info';
import { shorten } from './column-text';
import { delimiters, encodings, labelOf, parseMarks, withOwn, type Choice } from './read-choices';
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
    <div className={classes.panel} role="group" aria-label="How the file was read">
      {sheet !== undefined && sheets.length > 1 && (
        <ReadChoice
          label="Sheet"
          choices={sheets.map((name) => ({ value: name, label: shorten(name) }))}
          value={options.sheet}
          found={shorten(sheet)}
          onChange={(value) => change({ sheet: value })}
        />
      )}
      {encoding && (
        <ReadChoice
          label="Text encoding"
          choices={withOwn(encodings, options.encoding)}
          value={options.encoding}
          found={labelOf(encodings, encoding)}
          onChange={(value) => change({ encoding: value })}
        />
      )}
      {delimiter && (
        <ReadChoice
          label="Delimiter"
          choices={withOwn(delimiters, options.delimiter)}
          value={options.delimiter}
          found={labelOf(delimiters, delimiter)}
          onChange={(value) => change({ delimiter: value })}
        />
      )}
      {typeof hasHeader === 'boolean' && (
        <ReadChoice
          label="Header row"
          choices={yesOrNo}
          value={options.hasHeader === null ? null : options.hasHeader ? 'yes' : 'no'}
          found={hasHeader ? 'yes' : 'no'}
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

const yesOrNo: readonly Choice[] = [
  { value: 'yes', label: 'yes, the first row has names' },
  { value: 'no', label: 'no, it is data' },
];

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
  const automatic = { value: 'auto', label: `found: ${found}` };
  const chosen = { value: 'auto', label: 'find out' };
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
      label="Extra missing marks"
      placeholder="such as -999, unknown"
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
    return (
      <p className={classes.note}>
        Each column’s type can be changed above its cells. Words such as yes and no are categories
        unless you choose boolean.
      </p>
    );
  }
  const text = chosen.map(([name, type]) => `${shorten(name, 30)} as ${type}`).join(', ');
  return (
    <p className={classes.note}>
      Types you chose: {text}.{' '}
      <button type="button" className={classes.link} onClick={onReset}>
        Use the types found
      </button>
    </p>
  );
}
