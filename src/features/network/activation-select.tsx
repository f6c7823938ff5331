import { NativeSelect } from '@mantine/core';
import { hiddenActivationNames, type HiddenActivation } from '@/core/network/activations';
import { say } from '@/words/say';
import { ofLayer } from './of-layer';

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
      aria-label={ofLayer(say('network.activation'), place)}
      size="xs"
      value={value}
      data={[...hiddenActivationNames]}
      onChange={(event) => onChange(event.currentTarget.value as HiddenActivation)}
    />
  );
}
