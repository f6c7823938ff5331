import { MultiSelect } from '@mantine/core';
import { guessFeatures } from '@/core/recipe/guess-task';
import type { Task } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import { say } from '@/words/say';
import { exclusionText } from './exclusion-text';
import classes from './data-section.module.css';

interface Props {
  info: TableInfo;
  task: Task;
  error: string | null;
  onChange: (features: string[]) => void;
}

/** The columns that the network sees, and why others are left out. */
export function FeatureField({ info, task, error, onChange }: Props) {
  const others = info.columns.filter((column) => column.name !== task.label);
  const leftOut = others.filter(({ name, excluded }) => excluded && !task.features.includes(name));
  return (
    <div>
      <MultiSelect
        label={say('data.features')}
        size="xs"
        value={task.features}
        data={others.map(({ name }) => name)}
        error={error}
        searchable
        hidePickedOptions
        maxDropdownHeight={260}
        classNames={{ pillsList: classes.pills }}
        onChange={(names) => onChange(inFileOrder(info, names))}
      />
      {leftOut.length > 0 && (
        <p className={classes.note}>
          {say('data.leftOut', {
            columns: leftOut.map((column) => ({
              key: 'data.withReason',
              params: { what: column.name, reason: exclusionText(column) },
            })),
          })}
        </p>
      )}
      {task.features.length < guessFeatures(info, task.label).length && (
        <button
          type="button"
          className={classes.link}
          onClick={() => onChange(guessFeatures(info, task.label))}
        >
          {say('data.takeAll')}
        </button>
      )}
    </div>
  );
}

function inFileOrder(info: TableInfo, names: readonly string[]): string[] {
  return info.columns.filter(({ name }) => names.includes(name)).map(({ name }) => name);
}
