/**
 * @file The last two passes of a step: every gradient of a sheet's layers, and the update of every weight.
 */
import type { NetworkPlan } from '@/core/network/plan';
import type { Optimizer } from '@/core/training/optimizers';
import { readsOf } from './draft';
import type { Band } from './layers/layer-kind';
import type { Scores } from './losses/score';
import { optimizerKind } from './optimizers/optimizer-list';
import { eachRow, float, writeBlock, type Pass } from './pass';
import { placementsOf, type Sheet } from './sheet';
import { blocksOf } from './textures';

/** Block rows of the batch that one fragment goes through for its gradients. */
const partBlocks = 256;

/** Into how many parts the gradients of that many rows are split. */
export function gradientParts(rows: number): number {
  return Math.max(1, Math.ceil(blocksOf(rows) / partBlocks));
}

/** The sums of a batch's losses and metrics as a band of gradients. */
export function scoresBand({ value, column }: Scores): Band {
  return {
    ...readsOf(value),
    functions: [],
    blockRows: 1,
    columns: 4,
    main: `for (int r = first; r < last; r++) { mat4 s = block(${value.name}, ${column}, r); o[0] += s[0] + s[1] + s[2] + s[3]; }`,
  };
}

/** The pass that makes the gradients of all bands, which are those of the sheet from its top. */
export function gradientPass(sheet: Sheet, bands: readonly Band[]): Pass {
  const { blockRows, gradients } = sheet;
  let top = 0;
  const branches = bands.map((band) => {
    const from = top;
    top += band.blockRows;
    return `if (y < ${top}) {
    if (p.x >= ${blocksOf(band.columns)}) return;
    ${from > 0 ? `y -= ${from};` : ''}
    ${band.main}
  }`;
  });
  return {
    name: `gradients-${sheet.name}`,
    inputs: Object.assign({}, ...bands.map((band) => band.inputs)),
    uniforms: [...new Set(bands.flatMap((band) => band.uniforms))],
    functions: [
      ...bands.flatMap((band) => band.functions),
      `void addGradients(inout mat4 o, int part, int y, int first, int last) {
  ${branches.join(' else ')}
}`,
    ],
    main: `int part = p.y / ${blockRows};
  mat4 o = mat4(0.0);
  int first = part * ${partBlocks};
  addGradients(o, part, p.y - part * ${blockRows}, first, min(first + ${partBlocks}, blockRows));
  ${writeBlock}`,
    numOutputs: 4,
    target: gradients,
    height: (rows) => blockRows * gradientParts(rows),
    work: (rows) => Math.min(blocksOf(rows), partBlocks),
  };
}

/** The pass that updates the sheet's weights and the optimizer's slots from the gradients. */
export function updatePass(sheet: Sheet, plan: NetworkPlan, optimizer: Optimizer): Pass {
  const { blockRows, gradients, grids, target, sumsRow } = sheet;
  const slots = grids.slice(1).map((_, i) => `slot${i}`);
  const moving = placementsOf(sheet, plan).flatMap(({ row, momentum }) =>
    momentum === undefined
      ? []
      : `if (p.y == ${row}) weight = ${float(momentum)} * weight + ${float(1 - momentum)} * gradient;`,
  );
  const sums =
    sumsRow === null
      ? []
      : `if (p.y == ${4 * sumsRow}) weight = reset == 1 ? gradient : weight + gradient;`;
  const cases = [...[sums].flat(), ...moving, `{ ${optimizerKind(optimizer).update(optimizer)} }`];
  return {
    name: `update-${sheet.name}`,
    inputs: Object.fromEntries([
      ['weights', grids[0]],
      ...slots.map((slot, i) => [`${slot}s`, grids[1 + i]]),
      ['gradients', gradients],
    ]),
    uniforms: ['rate', 'reset'],
    functions: [],
    main: `vec4 weight = gridRow(weights, p.x, p.y), gradient = vec4(0.0);
  ${slots.map((slot) => `vec4 ${slot} = gridRow(${slot}s, p.x, p.y);`).join(' ')}
  for (int part = 0; part * ${partBlocks} < blockRows; part++)
    gradient += texelFetch(gradients, ivec3(p.x, part * ${blockRows} + p.y / 4, p.y & 3), 0);
  ${cases.join('\n  else ')}
  out0 = weight; ${slots.map((slot, i) => `out${i + 1} = ${slot};`).join(' ')}`,
    numOutputs: 1 + slots.length,
    target,
    height: () => 4 * blockRows,
    work: gradientParts,
  };
}

/** The pass that sums a batch's scores into the texel of row `slice` of a grid. */
export function scoreSumsPass({ value, column }: Scores, target: Pass['target']): Pass {
  return {
    name: 'score-sums',
    ...readsOf(value),
    functions: [],
    main: `vec4 sum = vec4(0.0);
  for (int r = 0; r < blockRows; r++) { mat4 s = block(${value.name}, ${column}, r); ${eachRow('sum += s[#];')} }
  out0 = sum;`,
    numOutputs: 1,
    target,
    height: () => 1,
    work: (rows) => blocksOf(rows),
  };
}
