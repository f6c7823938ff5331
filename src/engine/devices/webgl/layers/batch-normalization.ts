/**
 * @file Batch normalization, S. Ioffe and C. Szegedy, 2015, in Keras's variant (the biased variance everywhere):
 *   y = gamma · x̂ + beta,   x̂ = (x - mean) / sqrt(variance + epsilon),
 * and back, with sums over the rows of the batch:
 *   dgamma = Σ dy · x̂,   dbeta = Σ dy,   dx = gamma / sqrt(variance + epsilon) · (dy - dbeta / rows - x̂ · dgamma / rows).
 *
 * Sums over rows are made in slices, which whoever reads them adds up, so that large batches keep the whole card busy.
 */
import {
  append,
  blockOf,
  createDraft,
  mergeReads,
  readsOf,
  store,
  type Builder,
  type Draft,
  type Value,
} from '../draft';
import { eachRow, float, type Pass } from '../pass';
import { readsOfSheet, weightRow } from '../sheet-reads';
import { blocksOf, createBlocks } from '../textures';
import type { LayerKind, Place } from './layer-kind';

/** Rows of the batch that one fragment takes the moments of. */
const sliceRows = 64;

/** All four weights share one block row: gamma, beta, moving mean, moving variance. */
export const batchNormalization: LayerKind<'batch-normalization'> = {
  placements: ({ momentum }) => [
    { name: 'gamma', row: 0 },
    { name: 'beta', row: 1 },
    { name: 'moving_mean', row: 2, momentum },
    { name: 'moving_variance', row: 3, momentum },
  ],
  blockRows: () => 1,
  forward(builder, { epsilon }, input, { index, place: optionalPlace }) {
    const place = optionalPlace!;
    if (!builder.training) {
      const main = normalizeAtRest(place, epsilon);
      return { output: append(input, { ...readsOfSheet(place), main }), backward: assertTraining };
    }
    const x = store(builder, input, `x${index}`);
    const moments = storeMoments(builder, x, index);
    const output = createDraft({
      name: `normalize-${index}`,
      columns: x.columns,
      ...mergeReads(readsOf(x, moments), readsOfSheet(place), { functions: [momentsFunction] }),
      main: `mat4 o = ${blockOf(x, 'p.x', 'p.y')};
  ${standardize(moments, 'o', epsilon)}
  ${eachRow(`o[#] = o[#] * ${weightRow(place, 0)} + ${weightRow(place, 1)};`)}`,
    });
    return {
      output,
      backward(gradient) {
        const dy = store(builder, gradient, `dy${index}`);
        builder.passes.push(gradientSumsPass(place, x, dy, moments, epsilon, index));
        const input = inputGradient(place, x, dy, moments, epsilon, index);
        return { input, band: null };
      },
    };
  },
};

function assertTraining(): never {
  throw new Error('A network at rest has no way back.');
}

const rowOf = ({ name, top }: Value, row: string) =>
  `texelFetch(${name}, ivec3(p.x, ${top === '0' ? '' : `${top} + `}${row} / 4, ${row} & 3), 0)`;

/** Stores each slice's mean and its sum of squared differences to that mean: block row y holds those of slice y. */
function storeMoments(builder: Builder, x: Value, index: number): Value {
  const slices = Math.ceil(builder.maxRows / sliceRows);
  const target = createBlocks(builder.graphics, blocksOf(x.columns), slices);
  const name = `moments${index}`;
  builder.passes.push({
    name,
    ...readsOf(x),
    main: `int start = p.y * ${sliceRows}, end = min(start + ${sliceRows}, rows);
  vec4 mean = vec4(0.0), squares = vec4(0.0);
  for (int r = start; r < end; r++) mean += ${rowOf(x, 'r')};
  mean /= float(end - start);
  for (int r = start; r < end; r++) { vec4 d = ${rowOf(x, 'r')} - mean; squares += d * d; }
  out0 = mean; out1 = squares; out2 = out3 = vec4(0.0);`,
    numOutputs: 4,
    target,
    height: (rows) => Math.ceil(rows / sliceRows),
    work: () => sliceRows / 2,
  });
  return { name, source: target, columns: x.columns, top: '0' };
}

/** The batch's moments out of its slices': T. Chan, G. Golub and R. LeVeque, 1979. */
const momentsFunction = `void readMoments(sampler2DArray m, int x, out vec4 mean, out vec4 variance) {
  mean = variance = vec4(0.0);
  float size = float(rows);
  for (int y = 0; y * ${sliceRows} < rows; y++) {
    float share = float(min(${sliceRows}, rows - y * ${sliceRows})) / size;
    vec4 d = texelFetch(m, ivec3(x, y, 0), 0) - mean;
    float before = float(y * ${sliceRows}) / size, after = before + share;
    mean += d * (share / after);
    variance += texelFetch(m, ivec3(x, y, 1), 0) / size + d * d * (before * share / after);
  }
}`;

const readDeviation = (moments: Value, epsilon: number) => `vec4 mean, variance;
  readMoments(${moments.name}, p.x, mean, variance);
  vec4 deviation = sqrt(variance + ${float(epsilon)});`;

const standardize = (moments: Value, block: string, epsilon: number) =>
  `${readDeviation(moments, epsilon)}
  ${eachRow(`${block}[#] = (${block}[#] - mean) / deviation;`)}`;

const normalizeAtRest = (place: Place, epsilon: number) => `{
    vec4 scale = ${weightRow(place, 0)} / sqrt(${weightRow(place, 3)} + ${float(epsilon)});
    ${eachRow(`o[#] = (o[#] - ${weightRow(place, 2)}) * scale + ${weightRow(place, 1)};`)}
  }`;

/**
 * The pass that writes straight into the sheet's gradients: each part's dgamma and dbeta, and once the batch's moments,
 * which the update moves the moving ones to.
 */
function gradientSumsPass(
  place: Place,
  x: Value,
  dy: Value,
  moments: Value,
  epsilon: number,
  index: number,
): Pass {
  const { gradients, parts, partBlocks } = place.sheet;
  const { left, width } = place;
  return {
    name: `sums-${index}`,
    ...mergeReads(readsOf(x, dy, moments), { functions: [momentsFunction] }),
    main: `${readDeviation(moments, epsilon)}
  int start = p.y * ${4 * partBlocks}, end = min(start + ${4 * partBlocks}, rows);
  vec4 dgamma = vec4(0.0), dbeta = vec4(0.0);
  for (int r = start; r < end; r++) {
    vec4 g = ${rowOf(dy, 'r')};
    dgamma += g * (${rowOf(x, 'r')} - mean);
    dbeta += g;
  }
  out0 = dgamma / deviation; out1 = dbeta;
  out2 = p.y == 0 ? mean : vec4(0.0); out3 = p.y == 0 ? variance : vec4(0.0);`,
    numOutputs: 4,
    target: { ...gradients, left, width, top: place.top * parts },
    height: () => parts,
    work: () => 2 * partBlocks,
  };
}

function inputGradient(
  place: Place,
  x: Value,
  dy: Value,
  moments: Value,
  epsilon: number,
  index: number,
): Draft {
  const { sheet } = place;
  const gradients = { inputs: { gradients: sheet.gradients } };
  const sum = (layer: number) =>
    `texelFetch(gradients, ivec3(left${place.layer} + p.x, top${place.layer} * ${sheet.parts} + part, ${layer}), 0) / float(rows)`;
  return createDraft({
    name: `normalize-back-${index}`,
    columns: x.columns,
    ...mergeReads(readsOf(x, dy, moments), readsOfSheet(place), gradients, {
      functions: [momentsFunction],
    }),
    main: `mat4 o = ${blockOf(dy, 'p.x', 'p.y')};
  mat4 standard = ${blockOf(x, 'p.x', 'p.y')};
  ${standardize(moments, 'standard', epsilon)}
  vec4 dgamma = vec4(0.0), dbeta = vec4(0.0);
  for (int part = 0; part < ${sheet.parts}; part++) { dgamma += ${sum(0)}; dbeta += ${sum(1)}; }
  vec4 scale = ${weightRow(place, 0)} / deviation;
  ${eachRow('o[#] = 4 * p.y + # < rows ? scale * (o[#] - dbeta - standard[#] * dgamma) : vec4(0.0);')}`,
  });
}
