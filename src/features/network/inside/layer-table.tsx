import { memo } from 'react';
import { deadUnits } from '@/core/network/inspection-findings';
import type { LayerInspection, NetworkInspection } from '@/core/network/inspection';
import type { NetworkPlan } from '@/core/network/plan';
import { say } from '@/words/say';
import { titleOf } from './columns';
import { SpreadBars } from './spread-bars';
import classes from './layer-table.module.css';

interface Props {
  plan: NetworkPlan;
  inspection: NetworkInspection;
}

/** How weights and gradients are spread, layer by layer. */
export const LayerTable = memo(function LayerTable({ plan, inspection }: Props) {
  const withWeights = inspection.layers.filter(({ weights }) => weights);
  return (
    <table className={classes.table} aria-label={say('network.inside.table')}>
      <thead>
        <tr>
          <th scope="col">{say('network.inside.layer')}</th>
          <th scope="col">
            {say('network.inside.weights')} <SpreadKey />
          </th>
          <th scope="col">
            {say('network.inside.gradients')} <SpreadKey />
          </th>
        </tr>
      </thead>
      <tbody>
        {withWeights.map((look) => (
          <tr key={look.layer}>
            <th scope="row">
              {look.layer + 1} {layerTitle(plan, look.layer)}
              <span className={classes.dead}>{deadText(plan, look)}</span>
            </th>
            <td>
              <SpreadBars spread={look.weights} />
            </td>
            <td>
              <SpreadBars spread={look.gradients} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});

function layerTitle({ layers }: NetworkPlan, index: number): string {
  return index === layers.length - 1 ? say('network.output') : titleOf(layers[index]);
}

function deadText(plan: NetworkPlan, look: LayerInspection): string {
  const dead = deadUnits(plan.layers[look.layer], look);
  if (!dead) return '';
  return say('network.inside.dead', { dead, units: plan.layers[look.layer].units });
}

function SpreadKey() {
  return (
    <span className={classes.key}>
      {say('network.inside.min')}
      <span className={classes.mean}> · {say('network.inside.mean')}</span>
      {' · '}
      {say('network.inside.max')}
    </span>
  );
}
