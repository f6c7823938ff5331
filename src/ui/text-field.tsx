import { TextInput } from '@mantine/core';
import { Explained } from './explained';

interface Props {
  label: string;
  /** One line on hover, and read with the field. */
  hint: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

/** A labelled line of text. */
export function TextField({ label, hint, value, error, onChange }: Props) {
  return (
    <Explained hint={hint}>
      <TextInput
        label={label}
        description={hint}
        descriptionProps={{ className: 'visually-hidden' }}
        size="xs"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Explained>
  );
}
