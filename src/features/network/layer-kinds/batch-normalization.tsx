import type { BatchNormalizationLayer } from '@/core/network/layers';
import { formatNumber } from '@/ui/number-text';
import { DetailNumber } from '../detail-number';
import classes from '../layer-row.module.css';
import type { LayerFieldsProps, LayerKind } from './layer-kind';

export const batchNormalization: LayerKind<BatchNormalizationLayer> = {
  title: 'BatchNorm',
  hint: 'Brings each unit to mean 0 and deviation 1 over the batch, then rescales it.',
  label: () => 'BatchNorm',
  Fields: ({ layer }) => (
    <span className={classes.fixed}>momentum {formatNumber(layer.momentum) || '–'}</span>
  ),
  Details: BatchNormalizationDetails,
  detailFields: ['momentum', 'epsilon'],
};

function BatchNormalizationDetails(props: LayerFieldsProps<BatchNormalizationLayer>) {
  const { layer, place, errorOf, onChange } = props;
  return (
    <>
      <DetailNumber
        name="momentum"
        place={place}
        hint="How slowly the moving mean and variance follow the batches."
        value={layer.momentum}
        step={0.01}
        min={0}
        max={0.999}
        error={errorOf('momentum')}
        onChange={(momentum) => onChange({ ...layer, momentum })}
      />
      <DetailNumber
        name="epsilon"
        place={place}
        hint="Added to the variance, so that no unit is divided by 0."
        value={layer.epsilon}
        step="1-2-5"
        error={errorOf('epsilon')}
        onChange={(epsilon) => onChange({ ...layer, epsilon })}
      />
    </>
  );
}
