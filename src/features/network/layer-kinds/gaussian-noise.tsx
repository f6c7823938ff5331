import type { GaussianNoiseLayer } from '@/core/network/layers';
import { CompactNumber } from '@/ui/compact-number';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';
import { ofLayer } from '../of-layer';
import classes from '../layer-row.module.css';
import type { LayerKind } from './layer-kind';

export const gaussianNoise: LayerKind<GaussianNoiseLayer> = {
  title: 'GaussianNoise',
  hint: 'network.kinds.gaussianNoise',
  label: (layer) => `GaussianNoise ${formatNumber(layer.stddev)}`,
  Fields: ({ layer, place, errorOf, onChange }) => (
    <div className={classes.second}>
      <CompactNumber
        label={ofLayer(say('fields.stddev'), place)}
        value={layer.stddev}
        step={0.05}
        min={0}
        error={errorOf('stddev')}
        onChange={(stddev) => onChange({ ...layer, stddev })}
      />
    </div>
  ),
  Details: null,
  detailFields: [],
};
