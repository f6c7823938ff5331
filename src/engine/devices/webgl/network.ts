/**
 * @file The passes of a network: those of a training step, in their order, and those at rest.
 */
import type { Activation } from '@/core/network/activations';
import type { NetworkPlan, PlannedLayer } from '@/core/network/plan';
import type { TrainerSpec } from '../../device';
import type { ArraySums } from './array-sums';
import { createClip } from './clipping';
import type { Graphics } from './context';
import { activate } from './activations/activate';
import { draftOf, inlineOrStore, store, type Builder, type Draft, type Value } from './draft';
import { layerKind } from './layers/layer-list';
import type { Band, Forward } from './layers/layer-kind';
import { lossKind, type LossSpec } from './losses/loss-list';
import { lossGradient, storeScores, type Scores } from './losses/score';
import type { Pass } from './pass';
import { placeOf, type Sheet } from './sheet';
import { gradientPass, updatePasses } from './sheet-passes';
import { softmaxForward } from './softmax';
import { blocksOf, createBlocks, type Blocks } from './textures';
import { windowFeatures, windowTargets, type Window } from './window';

/** What `buildTraining` and `buildEvaluation` work from. */
export interface NetworkParts {
  graphics: Graphics;
  spec: Pick<TrainerSpec, 'plan' | 'optimizer' | 'clipping'> & LossSpec;
  sheets: readonly Sheet[];
  window: Window;
}

/** The passes of one step on the batch of the window that `offset` says. After it the sheets are to be swapped. */
export function buildTraining(
  { graphics, spec, sheets, window }: NetworkParts,
  penalty: ArraySums | null,
): Pass[] {
  const { plan, optimizer, clipping = { kind: 'none' } } = spec;
  const kind = lossKind(spec, outputActivation(plan));
  const builder = createBuilder(graphics, window.batchRows, true);
  const { output, ways } = goForward(builder, plan, kind.ofLogits, sheets, window);
  const outputs = inlineOrStore(builder, output, 'outputs');
  const bands = goBack(ways, lossGradient(builder, kind, outputs, windowTargets(window)));
  for (const sheet of sheets) {
    const own = sheet.places.flatMap(({ layer }) => {
      const band = bands[layer];
      return band ? [{ place: placeOf(sheets, layer)!, band }] : [];
    });
    builder.passes.push(gradientPass(sheet, own));
  }
  const clip = createClip(graphics, sheets, plan, clipping);
  builder.passes.push(...(penalty?.passes ?? []), ...(clip.factors?.passes ?? []));
  const parts = { optimizer, clip, penalty };
  for (const sheet of sheets) builder.passes.push(...updatePasses(sheets, sheet, plan, parts));
  return builder.passes;
}

export interface Evaluation {
  /** Up to the outputs, or their logits where the loss wants them. */
  forward: Pass[];
  /** From there to the rows' losses and metrics. */
  score: Pass[];
  scores: Scores;
  /** From there to what the network says. */
  answer: Pass[];
  answers: Value;
}

/** The passes of a network at rest on the window's only batch. */
export function buildEvaluation({ graphics, spec, sheets, window }: NetworkParts): Evaluation {
  const { plan } = spec;
  const activation = outputActivation(plan);
  const kind = lossKind(spec, activation);
  const builder = createBuilder(graphics, window.batchRows, false);
  const onward = { ...builder, createTarget: threeInTurn(graphics, plan, window.batchRows) };
  const { output } = goForward(onward, plan, kind.ofLogits, sheets, window);
  const outputs = store(builder, output, 'outputs');
  const forward = builder.passes.splice(0);
  const scores = storeScores(builder, kind, outputs, windowTargets(window));
  const score = builder.passes.splice(0);
  const last = plan.layers.length - 1;
  const answer = () =>
    activation === 'softmax'
      ? softmaxForward(builder, draftOf(outputs), last)
      : activate(draftOf(outputs), activation);
  const answers = kind.ofLogits ? store(builder, answer(), 'answers') : outputs;
  return { forward, score, scores, answer: builder.passes, answers };
}

function createBuilder(graphics: Graphics, maxRows: number, training: boolean): Builder {
  const createTarget = (width: number) => createBlocks(graphics, width, blocksOf(maxRows));
  return { graphics, maxRows, training, passes: [], createTarget };
}

/** Targets for what is stored on the way forward, where no pass reads more than the two matrices before its own. */
function threeInTurn(
  graphics: Graphics,
  { numInputs, layers }: NetworkPlan,
  maxRows: number,
): Builder['createTarget'] {
  const widest = blocksOf(Math.max(numInputs, ...layers.map(({ units }) => units)));
  const made: Blocks[] = [];
  let turn = 0;
  return (width) => {
    const place = turn++ % 3;
    made[place] ??= createBlocks(graphics, widest, blocksOf(maxRows));
    return { ...made[place], width };
  };
}

function outputActivation({ layers }: NetworkPlan): Activation {
  return (layers[layers.length - 1] as Extract<PlannedLayer, { kind: 'dense' }>).activation;
}

function goForward(
  builder: Builder,
  { layers }: NetworkPlan,
  ofLogits: boolean,
  sheets: readonly Sheet[],
  window: Window,
): { output: Draft; ways: Forward[] } {
  let output = draftOf(windowFeatures(window));
  const ways = layers.map((planned, index) => {
    const stopsAtLogits = ofLogits && index === layers.length - 1;
    const layer = stopsAtLogits ? ({ ...planned, activation: 'linear' } as PlannedLayer) : planned;
    const place = placeOf(sheets, index);
    const way = layerKind(layer).forward(builder, layer, output, { index, place });
    output = way.output;
    return way;
  });
  return { output, ways };
}

/** Adds the passes back to the first layer; the gradients of each layer's weights. */
function goBack(ways: readonly Forward[], loss: Draft): (Band | null)[] {
  let gradient = loss;
  return ways
    .toReversed()
    .map((way) => {
      const { input, band } = way.backward(gradient);
      gradient = input;
      return band;
    })
    .reverse();
}
