import { NativeSelect } from '@mantine/core';
import { hiddenActivationNames, type HiddenActivation } from '@/core/network/activations';

interface Props {
  /** From 1, for the accessible name. */
  place: number;
  value: HiddenActivation;
  onChange: (activation: HiddenActivation) => void;
}

/** The activation of one layer. */
export function ActivationSelect({ place, value, onChange }: Props) {
  return (
    <NativeSelect
      aria-label={`Activation of layer ${place}`}
      size="xs"
      value={value}
      data={[...hiddenActivationNames]}
      onChange={(event) => onChange(event.currentTarget.value as HiddenActivation)}
    />
  );
}
