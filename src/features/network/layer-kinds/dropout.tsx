import type { DropoutLayer } from '@/core/network/layers';
import { CompactNumber } from '@/ui/compact-number';
import { formatNumber } from '@/ui/number-text';
import type { LayerKind } from './layer-kind';

export const dropout: LayerKind<DropoutLayer> = {
  title: 'Dropout',
  hint: 'Sets that share of the units to 0 at each training step, against overfitting.',
  label: (layer) => `Dropout ${formatNumber(layer.rate)}`,
  Fields: ({ layer, place, errorOf, onChange }) => (
    <CompactNumber
      label={`Rate of layer ${place}`}
      value={layer.rate}
      step={0.05}
      min={0}
      max={0.95}
      error={errorOf('rate')}
      onChange={(rate) => onChange({ ...layer, rate })}
    />
  ),
  Details: null,
  detailFields: [],
};
