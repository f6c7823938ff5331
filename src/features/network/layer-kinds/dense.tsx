import { NativeSelect } from '@mantine/core';
import { initializerNames, type Initializer } from '@/core/network/initializers';
import type { DenseLayer } from '@/core/network/layers';
import { CompactNumber } from '@/ui/compact-number';
import { Explained } from '@/ui/explained';
import { ActivationSelect } from '../activation-select';
import { DetailNumber } from '../detail-number';
import classes from '../layer-row.module.css';
import type { LayerFieldsProps, LayerKind } from './layer-kind';

export const dense: LayerKind<DenseLayer> = {
  title: 'Dense',
  hint: 'Every unit sees all outputs of the layer before and weighs them.',
  label: (layer) => `Dense ${layer.units}`,
  Fields: DenseFields,
  Details: DenseDetails,
  detailFields: ['kernelInitializer', 'l1', 'l2'],
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

/** Keras's own, which a recipe leaves out. */
const usual: Initializer = 'glorot_uniform';

const penalties = [
  {
    name: 'l1',
    hint: 'Adds l1 times the sum of the sizes of the weights to the loss: small ones go to 0.',
  },
  {
    name: 'l2',
    hint: 'Adds l2 times the sum of the squared weights to the loss: large ones shrink.',
  },
] as const;

function DenseDetails({ layer, place, errorOf, onChange }: LayerFieldsProps<DenseLayer>) {
  return (
    <>
      <Explained hint="How the kernel's weights are drawn before the first step.">
        <div className={classes.detail}>
          <span aria-hidden>kernel_initializer</span>
          <NativeSelect
            aria-label={`kernel_initializer of layer ${place}`}
            size="xs"
            value={layer.kernelInitializer ?? usual}
            data={[...initializerNames]}
            onChange={(event) => {
              const chosen = event.currentTarget.value as Initializer;
              onChange({ ...layer, kernelInitializer: chosen === usual ? undefined : chosen });
            }}
          />
        </div>
      </Explained>
      {penalties.map(({ name, hint }) => (
        <DetailNumber
          key={name}
          name={name}
          place={place}
          hint={hint}
          value={layer[name] ?? 0}
          step={0.001}
          min={0}
          error={errorOf(name)}
          onChange={(value) => onChange({ ...layer, [name]: value === 0 ? undefined : value })}
        />
      ))}
    </>
  );
}
