import type { GaussianNoiseLayer } from '@/core/network/layers';
import { CompactNumber } from '@/ui/compact-number';
import { formatNumber } from '@/ui/number-text';
import classes from '../layer-row.module.css';
import type { LayerKind } from './layer-kind';

export const gaussianNoise: LayerKind<GaussianNoiseLayer> = {
  title: 'GaussianNoise',
  hint: 'Adds random numbers of that standard deviation at each training step, against overfitting.',
  label: (layer) => `GaussianNoise ${formatNumber(layer.stddev)}`,
  Fields: ({ layer, place, errorOf, onChange }) => (
    <div className={classes.second}>
      <CompactNumber
        label={`stddev of layer ${place}`}
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
