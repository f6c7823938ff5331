import type { BatchNormalizationLayer } from '@/core/network/layers';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';
import { DetailNumber } from '../detail-number';
import classes from '../layer-row.module.css';
import type { LayerFieldsProps, LayerKind } from './layer-kind';

/** Keras's name of the argument. */
const momentumName = 'momentum';

export const batchNormalization: LayerKind<BatchNormalizationLayer> = {
  title: 'BatchNorm',
  hint: 'network.kinds.batchNormalization',
  label: () => 'BatchNorm',
  Fields: ({ layer }) => (
    <span className={classes.fixed}>
      {momentumName} {formatNumber(layer.momentum) || '–'}
    </span>
  ),
  Details: BatchNormalizationDetails,
  detailFields: ['momentum', 'epsilon'],
};

function BatchNormalizationDetails(props: LayerFieldsProps<BatchNormalizationLayer>) {
  const { layer, place, errorOf, onChange } = props;
  return (
    <>
      <DetailNumber
        name={momentumName}
        place={place}
        hint={say('network.momentumHint')}
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
        hint={say('network.epsilonHint')}
        value={layer.epsilon}
        step="1-2-5"
        error={errorOf('epsilon')}
        onChange={(epsilon) => onChange({ ...layer, epsilon })}
      />
    </>
  );
}
