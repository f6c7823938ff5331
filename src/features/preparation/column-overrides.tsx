import { NativeSelect } from '@mantine/core';
import type { ColumnOverride } from '@/core/recipe/recipe';
import { say } from '@/words/say';
import type { FieldProps } from './field-props';
import { OverrideRow } from './override-row';
import classes from './preparation.module.css';

/** The columns that are prepared otherwise than the rest. */
export function ColumnOverrides({ info, recipe, issues, onChange }: FieldProps) {
  const { columns } = recipe.preparation;
  const others = recipe.task.features.filter((name) => !Object.hasOwn(columns, name));
  const shown = info.columns.filter(
    ({ name }) => Object.hasOwn(columns, name) && recipe.task.features.includes(name),
  );
  const set = (name: string, own: ColumnOverride) =>
    onChange({ columns: { ...columns, [name]: own } });
  const remove = (name: string) =>
    onChange({
      columns: Object.fromEntries(Object.entries(columns).filter(([key]) => key !== name)),
    });
  return (
    <div role="group" aria-label={say('preparation.overrides')}>
      {shown.length > 0 && (
        <ul className={classes.overrides}>
          {shown.map((column) => (
            <OverrideRow
              key={column.name}
              column={column}
              preparation={recipe.preparation}
              issues={issues}
              onChange={(own) => set(column.name, own)}
              onRemove={() => remove(column.name)}
            />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <NativeSelect
          aria-label={say('preparation.addOverride')}
          size="xs"
          value=""
          data={[{ value: '', label: say('preparation.addOverrideChoice') }, ...others]}
          onChange={(event) => event.currentTarget.value && set(event.currentTarget.value, {})}
        />
      )}
    </div>
  );
}
