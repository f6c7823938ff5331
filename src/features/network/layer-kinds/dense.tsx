import { NativeSelect } from '@mantine/core';
import { initializerNames, type Initializer } from '@/core/network/initializers';
import type { DenseLayer } from '@/core/network/layers';
import { CompactNumber } from '@/ui/compact-number';
import { Explained } from '@/ui/explained';
import { say } from '@/words/say';
import { ActivationSelect } from '../activation-select';
import { DetailNumber } from '../detail-number';
import { ofLayer } from '../of-layer';
import classes from '../layer-row.module.css';
import type { LayerFieldsProps, LayerKind } from './layer-kind';

export const dense: LayerKind<DenseLayer> = {
  title: 'Dense',
  hint: 'network.kinds.dense',
  label: (layer) => `Dense ${layer.units}`,
  Fields: DenseFields,
  Details: DenseDetails,
  detailFields: ['kernelInitializer', 'l1', 'l2'],
};

function DenseFields({ layer, place, errorOf, onChange }: LayerFieldsProps<DenseLayer>) {
  return (
    <>
      <CompactNumber
        label={ofLayer(say('fields.units'), place)}
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

/** Keras's name of the argument. */
const initializerName = 'kernel_initializer';
/** Keras's own, which a recipe leaves out. */
const usual: Initializer = 'glorot_uniform';

const penalties = ['l1', 'l2'] as const;

function DenseDetails({ layer, place, errorOf, onChange }: LayerFieldsProps<DenseLayer>) {
  return (
    <>
      <Explained hint={say('network.initializerHint')}>
        <div className={classes.detail}>
          <span aria-hidden>{initializerName}</span>
          <NativeSelect
            aria-label={ofLayer(initializerName, place)}
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
      {penalties.map((name) => (
        <DetailNumber
          key={name}
          name={name}
          place={place}
          hint={say(`network.${name}Hint`)}
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
