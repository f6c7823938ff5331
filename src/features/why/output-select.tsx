import { NativeSelect } from '@mantine/core';

interface Props {
  label: string;
  /** One name an output. */
  names: readonly string[];
  value: number;
  onChange: (output: number) => void;
}

/** Which class's probability is meant; nothing where there is one output. */
export function OutputSelect({ label, names, value, onChange }: Props) {
  if (names.length < 2) return null;
  return (
    <NativeSelect
      label={label}
      size="xs"
      value={value}
      data={names.map((name, index) => ({ value: String(index), label: name }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
