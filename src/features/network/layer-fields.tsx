import { NativeSelect } from '@mantine/core';
import { hiddenActivationNames, type HiddenActivation } from '@/core/network/activations';
import type { Layer } from '@/core/network/layers';
import { CompactNumber } from '@/ui/compact-number';
import classes from './network-section.module.css';

interface Props {
  layer: Layer;
  /** From 1, for the accessible names. */
  place: number;
  error: string | null;
  onChange: (layer: Layer) => void;
}

/** What one layer lets a person set. */
export function LayerFields({ layer, place, error, onChange }: Props) {
  switch (layer.kind) {
    case 'dense':
      return (
        <>
          <CompactNumber
            label={`Units of layer ${place}`}
            value={layer.units}
            step={8}
            min={1}
            error={error}
            onChange={(units) => onChange({ ...layer, units })}
          />
          <NativeSelect
            aria-label={`Activation of layer ${place}`}
            size="xs"
            value={layer.activation}
            data={[...hiddenActivationNames]}
            onChange={(event) =>
              onChange({ ...layer, activation: event.currentTarget.value as HiddenActivation })
            }
          />
        </>
      );
    case 'batch-normalization':
      return <span className={classes.fixed}>momentum {layer.momentum}</span>;
    case 'dropout':
      return (
        <CompactNumber
          label={`Rate of layer ${place}`}
          value={layer.rate}
          step={0.05}
          min={0}
          max={0.95}
          error={error}
          onChange={(rate) => onChange({ ...layer, rate })}
        />
      );
  }
}
