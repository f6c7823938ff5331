/**
 * @file Batch normalization, S. Ioffe and C. Szegedy, 2015, in Keras's variant (the biased variance everywhere):
 *   y = gamma · x̂ + beta,   x̂ = (x - mean) / sqrt(variance + epsilon),
 * and back, with sums over the rows of the batch:
 *   dgamma = Σ dy · x̂,   dbeta = Σ dy,   dx = gamma / sqrt(variance + epsilon) · (dy - dbeta / rows - x̂ · dgamma / rows).
 *
 * Sums over rows are made in slices of `sliceRows`, which whoever reads them adds up, so that large batches keep the
 * whole card busy.
 */
import { append, blockOf, createDraft, readsOf, store, type Builder, type Value } from '../draft';
import { eachRow, float, writeBlock } from '../pass';
import { blocksOf, createBlocks } from '../textures';
import type { Band, LayerKind, Place } from './layer-kind';

/** Rows of the batch that one fragment sums. */
const sliceRows = 128;

/** All four weights share one block row: gamma, beta, moving mean, moving variance. */
export const batchNormalization: LayerKind<'batch-normalization'> = {
  placements: ({ momentum }) => [
    { name: 'gamma', row: 0 },
    { name: 'beta', row: 1 },
    { name: 'moving_mean', row: 2, momentum },
    { name: 'moving_variance', row: 3, momentum },
  ],
  blockRows: () => 1,
  forward(builder, { epsilon }, input, { index, place }) {
    const reads = { inputs: { [place!.name]: place!.source } };
    if (!builder.training) {
      const output = append(input, { ...reads, main: normalizeAtRest(place!, epsilon) });
      return { output, backward: () => assertTraining() };
    }
    const x = store(builder, input, `x${index}`);
    const moments = sliceSums(builder, `moments${index}`, [x], momentsMain(x));
    const output = createDraft({
      name: `normalize-${index}`,
      columns: x.columns,
      ...readsOf(x, moments),
      inputs: { ...readsOf(x, moments).inputs, ...reads.inputs },
      functions: [momentsFunction],
      main: `mat4 o = ${blockOf(x, 'p.x', 'p.y')};
  ${standardize(moments, 'o', epsilon)}
  ${eachRow(`o[#] = o[#] * ${weightRow(place!, 0)} + ${weightRow(place!, 1)};`)}`,
    });
    return {
      output,
      backward(gradient) {
        const dy = store(builder, gradient, `dy${index}`);
        const sums = sliceSums(
          builder,
          `sums${index}`,
          [x, dy, moments],
          gradientSumsMain(x, dy, moments, epsilon),
        );
        const all = readsOf(x, dy, moments, sums);
        const input = createDraft({
          name: `normalize-back-${index}`,
          columns: x.columns,
          ...all,
          inputs: { ...all.inputs, ...reads.inputs },
          functions: [momentsFunction, totalsFunction],
          main: inputGradientMain(x, dy, moments, sums, place!, epsilon),
        });
        return { input, bands: [momentsBand(moments, sums)] };
      },
    };
  },
};

function assertTraining(): never {
  throw new Error('A network at rest has no way back.');
}

/** Stores sums over slices of the batch's rows: block row y holds those of slice y. */
function sliceSums(builder: Builder, name: string, values: readonly Value[], main: string): Value {
  const { columns } = values[0];
  const slices = Math.ceil(builder.maxRows / sliceRows);
  const target = createBlocks(builder.graphics, blocksOf(columns), slices);
  builder.owned.push(target);
  builder.passes.push({
    name,
    ...readsOf(...values),
    functions: [momentsFunction],
    main: `mat4 o = mat4(0.0);
  int start = p.y * ${sliceRows}, end = min(start + ${sliceRows}, rows);
  ${main}
  ${writeBlock}`,
    numOutputs: 4,
    target,
    height: (rows) => Math.ceil(rows / sliceRows),
    work: () => sliceRows / 2,
  });
  return { name, source: target, columns, top: '0' };
}

const rowOf = ({ name, top }: Value, row: string) =>
  `texelFetch(${name}, ivec3(p.x, ${top} + ${row} / 4, ${row} & 3), 0)`;

/** Each slice's mean and its sum of squared differences to that mean. */
const momentsMain = (x: Value) => `
  for (int r = start; r < end; r++) o[0] += ${rowOf(x, 'r')};
  o[0] /= float(end - start);
  for (int r = start; r < end; r++) { vec4 d = ${rowOf(x, 'r')} - o[0]; o[1] += d * d; }`;

/** The batch's moments out of its slices': T. Chan, G. Golub and R. LeVeque, 1979. */
const momentsFunction = `void readMoments(sampler2DArray m, int x, out vec4 mean, out vec4 variance) {
  mean = variance = vec4(0.0);
  for (int y = 0; y * ${sliceRows} < rows; y++) {
    float share = float(min(${sliceRows}, rows - y * ${sliceRows})) / float(rows);
    mean += share * texelFetch(m, ivec3(x, y, 0), 0);
  }
  for (int y = 0; y * ${sliceRows} < rows; y++) {
    float share = float(min(${sliceRows}, rows - y * ${sliceRows})) / float(rows);
    vec4 d = texelFetch(m, ivec3(x, y, 0), 0) - mean;
    variance += texelFetch(m, ivec3(x, y, 1), 0) / float(rows) + share * d * d;
  }
}`;

const totalsFunction = `void readTotals(sampler2DArray m, int x, out vec4 first, out vec4 second) {
  first = second = vec4(0.0);
  for (int y = 0; y * ${sliceRows} < rows; y++) {
    first += texelFetch(m, ivec3(x, y, 0), 0);
    second += texelFetch(m, ivec3(x, y, 1), 0);
  }
}`;

const weightRow = (place: Place, row: number) =>
  `gridRow(${place.name}, p.x, ${4 * place.top + row})`;

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

/** Each slice's dgamma and dbeta. */
const gradientSumsMain = (x: Value, dy: Value, moments: Value, epsilon: number) => `
  ${readDeviation(moments, epsilon)}
  for (int r = start; r < end; r++) {
    vec4 g = ${rowOf(dy, 'r')};
    o[0] += g * (${rowOf(x, 'r')} - mean);
    o[1] += g;
  }
  o[0] /= deviation;`;

const inputGradientMain = (
  x: Value,
  dy: Value,
  moments: Value,
  sums: Value,
  place: Place,
  epsilon: number,
) => `mat4 o = ${blockOf(dy, 'p.x', 'p.y')};
  mat4 standard = ${blockOf(x, 'p.x', 'p.y')};
  ${standardize(moments, 'standard', epsilon)}
  vec4 dgamma, dbeta;
  readTotals(${sums.name}, p.x, dgamma, dbeta);
  vec4 scale = ${weightRow(place, 0)} / deviation;
  dgamma /= float(rows);
  dbeta /= float(rows);
  ${eachRow('o[#] = 4 * p.y + # < rows ? scale * (o[#] - dbeta - standard[#] * dgamma) : vec4(0.0);')}`;

/** The gradients of gamma and beta, and the batch's moments in the places of the moving ones. */
function momentsBand(moments: Value, sums: Value): Band {
  return {
    ...readsOf(moments, sums),
    functions: [momentsFunction, totalsFunction],
    blockRows: 1,
    columns: moments.columns,
    main: `if (part == 0) {
      readTotals(${sums.name}, p.x, o[0], o[1]);
      readMoments(${moments.name}, p.x, o[2], o[3]);
    }`,
  };
}
