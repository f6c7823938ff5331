import { memo } from 'react';
import { deadUnits } from '@/core/network/inspection-findings';
import type { LayerInspection, NetworkInspection } from '@/core/network/inspection';
import type { NetworkPlan } from '@/core/network/plan';
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
    <table className={classes.table} aria-label="Weights and gradients">
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">
            Weights <SpreadKey />
          </th>
          <th scope="col">
            Gradients <SpreadKey />
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
  return index === layers.length - 1 ? 'Output' : titleOf(layers[index]);
}

function deadText(plan: NetworkPlan, look: LayerInspection): string {
  const dead = deadUnits(plan.layers[look.layer], look);
  return dead ? `${dead} of ${plan.layers[look.layer].units} dead` : '';
}

function SpreadKey() {
  return (
    <span className={classes.key}>
      min<span className={classes.mean}> · mean</span> · max
    </span>
  );
}
