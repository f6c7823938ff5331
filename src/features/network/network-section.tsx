import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Issue } from '@/core/errors';
import { countParameters, planNetwork } from '@/core/network/plan';
import type { Layer } from '@/core/network/layers';
import type { Recipe } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { formatCount } from '@/ui/format';
import { Section } from '@/ui/section';
import { LayerFields } from './layer-fields';
import { layerTitles, newLayer } from './layer-titles';
import classes from './network-section.module.css';

interface Props {
  recipe: Recipe;
  issues: readonly Issue[];
  /** Inputs and outputs as the data will have them; estimated before the first run. */
  numInputs: number;
  numOutputs: number;
  startsOpen: boolean;
  onChange: (recipe: Recipe) => void;
}

/** The network, layer by layer, from the inputs to the outputs. */
export function NetworkSection(props: Props) {
  const { recipe, issues, numInputs, numOutputs, startsOpen, onChange } = props;
  const { layers, outputActivation } = recipe.network;
  const setLayers = (next: Layer[]) =>
    onChange({ ...recipe, network: { ...recipe.network, layers: next } });
  const dense = layers.filter((layer) => layer.kind === 'dense').map((layer) => layer.units);
  return (
    <Section
      number={2}
      title="Network"
      summary={[...dense, numOutputs].join(' · ')}
      startsOpen={startsOpen}
    >
      <ol className={classes.layers}>
        <li className={classes.end}>
          <span>Input</span>
          <span>{numInputs}</span>
        </li>
        {layers.map((layer, index) => (
          <li key={index} className={classes.layer} data-kind={layer.kind}>
            <span className={classes.kind}>{layerTitles[layer.kind]}</span>
            <LayerFields
              layer={layer}
              place={index + 1}
              error={issueAt(issues, `network.layers.${index}.${fieldOf(layer)}`)}
              onChange={(changed) => setLayers(layers.with(index, changed))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Remove layer ${index + 1}, ${layerTitles[layer.kind]}`}
              onClick={() => setLayers(layers.toSpliced(index, 1))}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
        <li className={classes.end}>
          <span>Output</span>
          <span>
            {numOutputs} {outputActivation}
          </span>
        </li>
      </ol>
      <div className={classes.add}>
        {(Object.keys(layerTitles) as Layer['kind'][]).map((kind) => (
          <Button
            key={kind}
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={12} />}
            onClick={() => setLayers([...layers, newLayer(kind)])}
          >
            {layerTitles[kind]}
          </Button>
        ))}
      </div>
      <Parameters recipe={recipe} numInputs={numInputs} numOutputs={numOutputs} />
    </Section>
  );
}

function fieldOf(layer: Layer): string {
  return { dense: 'units', 'batch-normalization': 'momentum', dropout: 'rate' }[layer.kind];
}

type ParametersProps = Pick<Props, 'recipe' | 'numInputs' | 'numOutputs'>;

function Parameters({ recipe, numInputs, numOutputs }: ParametersProps) {
  const plan = planNetwork(recipe.network, numInputs, numOutputs);
  const { trainable, nonTrainable } = countParameters(plan);
  if (!Number.isFinite(trainable)) return null;
  return (
    <p className={classes.parameters}>
      {formatCount(trainable + nonTrainable)} parameters, {formatCount(trainable)} trainable
    </p>
  );
}
