import { TextInput } from '@mantine/core';
import { Explained } from '@/ui/explained';

interface Props {
  label: string;
  hint: string;
  value: string;
  placeholder?: string;
  error: string | null;
  onChange: (value: string) => void;
}

/** Values separated by commas or spaces. */
export function ListField({ label, hint, value, placeholder, error, onChange }: Props) {
  return (
    <Explained hint={hint}>
      <TextInput
        label={label}
        description={hint}
        descriptionProps={{ className: 'visually-hidden' }}
        size="xs"
        autoComplete="off"
        spellCheck={false}
        value={value}
        placeholder={placeholder}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Explained>
  );
}
