import type { DropoutLayer } from '@/core/network/layers';
import { CompactNumber } from '@/ui/compact-number';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';
import { ofLayer } from '../of-layer';
import type { LayerKind } from './layer-kind';

export const dropout: LayerKind<DropoutLayer> = {
  title: 'Dropout',
  hint: 'network.kinds.dropout',
  label: (layer) => `Dropout ${formatNumber(layer.rate)}`,
  Fields: ({ layer, place, errorOf, onChange }) => (
    <CompactNumber
      label={ofLayer(say('fields.rate'), place)}
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
