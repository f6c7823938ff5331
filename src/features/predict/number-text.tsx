import { TextInput } from '@mantine/core';
import { useNumberText } from '@/ui/use-number-text';

interface Props {
  label: string;
  /** NaN where missing. */
  value: number;
  step: number;
  onChange: (value: number | null) => void;
}

/** A number that may be missing: an empty field is a value left open. */
export function NumberText({ label, value, step, onChange }: Props) {
  const input = useNumberText({
    value,
    step,
    onChange: (next) => onChange(Number.isNaN(next) ? null : next),
  });
  return <TextInput label={label} size="xs" {...input} />;
}
