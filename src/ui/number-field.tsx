import { TextInput } from '@mantine/core';
import { Explained } from './explained';
import { useNumberText, type NumberTextOptions } from './use-number-text';

interface Props extends NumberTextOptions {
  label: string;
  /** One line on hover, and read with the field. */
  hint: string;
  error: string | null;
}

/** A labelled number to type or to step with the arrow keys. */
export function NumberField({ label, hint, error, ...number }: Props) {
  const input = useNumberText(number);
  return (
    <Explained hint={hint}>
      <TextInput
        label={label}
        description={hint}
        descriptionProps={{ className: 'visually-hidden' }}
        size="xs"
        error={error}
        {...input}
      />
    </Explained>
  );
}
