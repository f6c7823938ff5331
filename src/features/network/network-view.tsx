import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { inspectNetwork } from '@/core/network/inspect-network';
import { inspectionFindings } from '@/core/network/inspection-findings';
import type { NetworkInspection } from '@/core/network/inspection';
import { networkOutputs } from '@/core/network/network-outputs';
import { planNetwork, type NetworkPlan } from '@/core/network/plan';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import type { Recipe } from '@/core/recipe/recipe';
import { isActive, type Run } from '@/core/training/run';
import { say } from '@/words/say';
import { LayerTable } from './inside/layer-table';
import { NetworkDrawing } from './inside/network-drawing';
import classes from './network-view.module.css';

interface Props {
  run: Run | null;
  recipe: Recipe;
  /** Inputs and output units of the recipe's network, for as long as there is no run. */
  numInputs: number;
  numOutputs: number;
  /** The last look into the run's network; null before the first. */
  inspection: NetworkInspection | null;
  /** Asks for another look; null where looks come by themselves. */
  onLook: (() => void) | null;
}

/** What is inside the network: a drawing, the spreads of weights and gradients, and what they mean. */
export function NetworkView({ run, recipe, numInputs, numOutputs, inspection, onLook }: Props) {
  const { prepared, model, recipe: runRecipe } = run ?? {};
  const plan = useMemo(
    () =>
      runRecipe && prepared
        ? planOfRun(runRecipe, prepared)
        : planNetwork(recipe.network, numInputs, numOutputs),
    [runRecipe, prepared, recipe, numInputs, numOutputs],
  );
  const look = useMemo(
    () =>
      inspection ?? (model ? inspectNetwork(plan, model.state.weights, null, model.epoch) : null),
    [inspection, model, plan],
  );
  if (!plan.layers.every(({ units }) => units >= 1)) return null;
  const findings = look ? inspectionFindings(plan, look) : [];
  return (
    <section className={classes.view} aria-label={say('panels.network')}>
      <NetworkDrawing plan={plan} inspection={look} />
      <p className={classes.legend}>
        <span data-sign="positive">{say('network.inside.positive')}</span>
        <span data-sign="negative">{say('network.inside.negative')}</span>
        <span>{say('network.inside.line')}</span>
        <span>{say('network.inside.circle')}</span>
      </p>
      <div className={classes.state}>
        <p>{stateText(look)}</p>
        {onLook && isActive(run) && (
          <Button size="compact-xs" variant="default" onClick={onLook}>
            {say('network.inside.again')}
          </Button>
        )}
      </div>
      {findings.length > 0 && (
        <ul className={classes.findings}>
          {findings.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {look && <LayerTable plan={plan} inspection={look} />}
    </section>
  );
}

function planOfRun(recipe: Recipe, { numFeatures, outputs }: PreparedSummary): NetworkPlan {
  return planNetwork(recipe.network, numFeatures, networkOutputs(recipe, outputs.length));
}

function stateText(look: NetworkInspection | null): string {
  if (!look) return say('network.inside.noLook');
  const { epoch, rows } = look;
  if (rows > 0) return say('network.inside.look', { epoch, rows });
  return say('network.inside.weightsOnly', { epoch });
}
