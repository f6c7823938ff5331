import type { ActivationLayer } from '@/core/network/layers';
import { ActivationSelect } from '../activation-select';
import classes from '../layer-row.module.css';
import type { LayerKind } from './layer-kind';

export const activation: LayerKind<ActivationLayer> = {
  title: 'Activation',
  hint: 'network.kinds.activation',
  label: (layer) => `Activation ${layer.activation}`,
  Fields: ({ layer, place, onChange }) => (
    <div className={classes.second}>
      <ActivationSelect
        place={place}
        value={layer.activation}
        onChange={(chosen) => onChange({ ...layer, activation: chosen })}
      />
    </div>
  ),
  Details: null,
  detailFields: [],
};
