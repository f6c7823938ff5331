import { TextInput, Tooltip } from '@mantine/core';
import { useNumberText, type NumberTextOptions } from './use-number-text';

interface Props extends NumberTextOptions {
  /** Accessible name; the row around it shows what it is. */
  label: string;
  error: string | null;
}

/** A number without a visible label, for rows of a list; what is wrong with it shows above it. */
export function CompactNumber({ label, error, ...number }: Props) {
  const input = useNumberText(number);
  return (
    <Tooltip
      label={error}
      opened={error !== null}
      color="red"
      position="top-start"
      multiline
      w={220}
    >
      <TextInput
        aria-label={error ? `${label}. ${error}` : label}
        size="xs"
        error={error !== null}
        {...input}
      />
    </Tooltip>
  );
}
