import { useRef } from 'react';
import type { Issue } from '@/core/errors';
import { layerParameters } from '@/core/network/layer-parameters';
import { countParameters, planNetwork } from '@/core/network/plan';
import type { Layer } from '@/core/network/layers';
import type { Recipe } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { Section } from '@/ui/section';
import { say, sayPhrase } from '@/words/say';
import { AddLayer } from './add-layer';
import { makeWay } from './drop-place';
import { LayerRow } from './layer-row';
import { ParameterCount } from './parameter-count';
import { PresetSelect } from './preset-select';
import { useLayerList } from './use-layer-list';
import { useRowDrag, type RowDrag } from './use-row-drag';
import { Undo } from './undo';
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
  const list = useRef<HTMLOListElement>(null);
  const setLayers = (next: Layer[]) =>
    onChange({ ...recipe, network: { ...recipe.network, layers: next } });
  const builder = useLayerList(layers, setLayers);
  const { drag, take } = useRowDrag(list, builder.move);
  const plan = planNetwork(recipe.network, numInputs, numOutputs);
  const parameters = layerParameters(plan);
  const outputParameters = parameters.at(-1) ?? 0;
  const dense = layers.filter((layer) => layer.kind === 'dense').map((layer) => layer.units);
  const listIssue = issueAt(issues, 'network.layers');

  function remove(place: number) {
    builder.remove(place);
    focusAfterRemoval(list.current, place, layers.length);
  }

  return (
    <Section
      number={2}
      title={say('network.title')}
      summary={[...dense, numOutputs].join(' · ')}
      startsOpen={startsOpen}
    >
      <PresetSelect layers={layers} onChoose={builder.replaceAll} />
      <ol
        className={classes.layers}
        ref={list}
        aria-label={say('network.layers')}
        data-dragging={drag !== null || undefined}
      >
        <li className={classes.end}>
          <span>{say('network.input')}</span>
          <span>{numInputs}</span>
        </li>
        {builder.items.map(({ key, layer }, index) => (
          <LayerRow
            key={key}
            layer={layer}
            place={index + 1}
            parameters={parameters[index]}
            errorOf={(field) => issueAt(issues, `network.layers.${index}.${field}`)}
            shift={drag && shiftOf(index, drag)}
            dragged={drag?.from === index}
            onChange={(changed) => builder.edit(index, changed)}
            onMove={(to) => builder.move(index, to)}
            onDuplicate={() => builder.duplicate(index)}
            onRemove={() => remove(index)}
            onTake={(event) => take(index, event)}
          />
        ))}
        <li className={classes.end}>
          <span>{say('network.output')}</span>
          <span>
            {numOutputs} {outputActivation}
          </span>
          {outputParameters > 0 && (
            <ParameterCount className={classes.outputParameters} parameters={outputParameters} />
          )}
        </li>
      </ol>
      <AddLayer onAdd={builder.add} />
      {listIssue && <p className={classes.error}>{listIssue}</p>}
      <div className={classes.foot}>
        <p className={classes.parameters}>{totalText(countParameters(plan))}</p>
        <Undo what={builder.undo && sayPhrase(builder.undo)} onUndo={builder.takeBack} />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {builder.said && sayPhrase(builder.said)}
      </p>
    </Section>
  );
}

function shiftOf(place: number, { from, to, distance, height }: RowDrag): number {
  return place === from ? distance : makeWay(place, from, to, height);
}

/** Where the next layer to remove is, so that the keyboard goes on from there. */
function focusAfterRemoval(list: HTMLElement | null, place: number, count: number) {
  const buttons = list?.querySelectorAll<HTMLElement>('[data-remove]');
  const next = buttons?.[place + 1 < count ? place + 1 : place - 1];
  next?.focus();
}

function totalText({ trainable, nonTrainable }: ReturnType<typeof countParameters>): string {
  if (!Number.isFinite(trainable)) return '';
  return say('network.total', { parameters: trainable + nonTrainable, trainable });
}
