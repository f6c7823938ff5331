import { NativeSelect } from '@mantine/core';
import { Explained } from './explained';

interface Props<Value extends string> {
  label: string;
  hint: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  error?: string | null;
}

/** One of a few named values, as the system's own select. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { label, hint, value, options, onChange, error } = props;
  return (
    <Explained hint={hint}>
      <NativeSelect
        label={label}
        description={hint}
        descriptionProps={{ className: 'visually-hidden' }}
        size="xs"
        value={value}
        data={options.map((option) => ({ ...option }))}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      />
    </Explained>
  );
}
