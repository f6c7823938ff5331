import { denseSchema, type DenseLayer } from '@/core/network/layers';
import { CompactNumber } from '@/ui/compact-number';
import { ActivationSelect } from '../activation-select';
import type { LayerFieldsProps, LayerKind } from './layer-kind';

export const dense: LayerKind<DenseLayer> = {
  title: 'Dense',
  hint: 'Every unit sees all outputs of the layer before and weighs them.',
  start: () => denseSchema.parse({ kind: 'dense', units: 32, activation: 'relu' }),
  label: (layer) => `Dense ${layer.units}`,
  Fields: DenseFields,
  Details: null,
  detailFields: [],
};

function DenseFields({ layer, place, errorOf, onChange }: LayerFieldsProps<DenseLayer>) {
  return (
    <>
      <CompactNumber
        label={`Units of layer ${place}`}
        value={layer.units}
        step={8}
        min={1}
        error={errorOf('units')}
        onChange={(units) => onChange({ ...layer, units })}
      />
      <ActivationSelect
        place={place}
        value={layer.activation}
        onChange={(activation) => onChange({ ...layer, activation })}
      />
    </>
  );
}
