import type { Recipe } from '@/core/recipe/recipe';
import { estimateInputs, estimateOutputs } from '@/core/recipe/estimate-widths';
import type { TableInfo } from '@/core/table/table-info';
import type { Run } from '@/core/training/run';
import { NetworkView } from '@/features/network/network-view';
import { useInspection } from './use-inspection';
import type { SessionActions } from './use-session';

interface Props {
  info: TableInfo;
  recipe: Recipe;
  run: Run | null;
  actions: Pick<SessionActions, 'inspect' | 'inspections'>;
}

/** The look inside the network: asks for looks for as long as it is on the page. */
export function NetworkPanel({ info, recipe, run, actions }: Props) {
  const { inspection, onLook } = useInspection(run, actions.inspections, actions.inspect);
  return (
    <NetworkView
      run={run}
      recipe={recipe}
      numInputs={estimateInputs(recipe, info)}
      numOutputs={estimateOutputs(recipe, info)}
      inspection={inspection}
      onLook={onLook}
    />
  );
}
