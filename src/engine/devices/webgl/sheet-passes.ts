/**
 * @file The last passes of a step: every gradient of a sheet's layers, and the update of every weight.
 */
import type { NetworkPlan } from '@/core/network/plan';
import type { Optimizer } from '@/core/training/optimizers';
import type { ArraySums } from './array-sums';
import { clipStatements, sumGradient, type Clip } from './clipping';
import type { Band, Place } from './layers/layer-kind';
import { optimizerKind } from './optimizers/optimizer-list';
import { float, writeBlock, type Pass } from './pass';
import { penaltyGradients } from './regularizers';
import { isUpdatedWhole, placedWeights, sumsTexel, type Sheet } from './sheet';

/** Conditions that say whether block `(x, y)` of a sheet is within a rectangle. */
function within({ left, top, width, height }: Omit<Place, 'sheet' | 'layer'>, y: string): string {
  return `p.x >= ${left} && p.x < ${left + width} && ${y} >= ${top} && ${y} < ${top + height}`;
}

/** The pass that makes the gradients of the sheet's layers, except of those that make their own. */
export function gradientPass(sheet: Sheet, bands: readonly { place: Place; band: Band }[]): Pass {
  const { height, gradients, parts, partBlocks } = sheet;
  const branches = bands.map(
    ({ place, band }) => `if (${within(place, 'y')}) {
    int x = p.x - ${place.left};
    y -= ${place.top};
    ${band.main}
  }`,
  );
  return {
    name: `gradients-${sheet.name}`,
    inputs: Object.assign({}, ...bands.map(({ band }) => band.inputs)),
    uniforms: [...new Set(bands.flatMap(({ band }) => band.uniforms))],
    constants: Object.assign({}, ...bands.map(({ band }) => band.constants)),
    functions: bands.flatMap(({ band }) => band.functions),
    main: `int y = p.y${parts > 1 ? ` / ${parts}` : ''};
  int first = ${parts > 1 ? `p.y % ${parts} * ${partBlocks}` : '0'}, last = min(first + ${partBlocks}, blockRows);
  mat4 o = mat4(0.0);
  ${[...branches, 'discard;'].join(' else ')}
  ${writeBlock}`,
    numOutputs: 4,
    target: gradients,
    height: () => height * parts,
    work: () => partBlocks,
  };
}

/** What an update does besides adding up gradients. */
export interface UpdateParts {
  optimizer: Optimizer;
  clip: Clip;
  /** The sum of all penalties, which counts in the epoch's sums. */
  penalty: ArraySums | null;
}

/**
 * The passes that update the sheet's weights and the optimizer's slots from the gradients: one that writes the scratch
 * the sheet then swaps with, or two for each band of rows.
 */
export function updatePasses(
  sheets: readonly Sheet[],
  sheet: Sheet,
  plan: NetworkPlan,
  parts: UpdateParts,
): Pass[] {
  const update = updatePass(sheets, sheet, plan, parts);
  if (isUpdatedWhole(sheet)) return [update];
  const { own, scratch } = sheet;
  const bands = Array.from(
    { length: Math.ceil(own.height / scratch.target.height) },
    (_, i) => i * scratch.target.height,
  );
  return bands.flatMap((band) => {
    const rows = Math.min(scratch.target.height, own.height - band);
    const ofBand = {
      ...update,
      constants: { band },
      main: `p.y += band;\n  ${update.main}`,
      height: () => rows,
    };
    return [ofBand, copyPass(sheet, band, rows)];
  });
}

/** The pass that copies the scratch to rows of the sheet. */
function copyPass({ name, own, scratch }: Sheet, band: number, rows: number): Pass {
  const inputs = scratch.grids.map((grid, i) => [`from${i}`, grid] as const);
  return {
    name: `copy-${name}`,
    inputs: Object.fromEntries(inputs),
    uniforms: [],
    constants: {},
    functions: [],
    main: inputs.map(([from], i) => `out${i} = gridRow(${from}, p.x, p.y);`).join(' '),
    numOutputs: inputs.length,
    target: { ...own, top: band },
    height: () => rows,
    work: () => 1,
  };
}

/** The pass that updates all of a sheet at once. */
function updatePass(
  sheets: readonly Sheet[],
  sheet: Sheet,
  plan: NetworkPlan,
  { optimizer, clip, penalty }: UpdateParts,
): Pass {
  const { gradients, grids, own, scratch, parts } = sheet;
  const kind = optimizerKind(optimizer);
  const sums = sumsTexel(sheets, plan);
  const addPenalty =
    penalty && sums.sheet === sheet
      ? `if (p.x == ${sums.x} && p.y == ${sums.y}) gradient.y += float(rows) * gridRow(penalty, 0, 0).x;`
      : '';
  const slots = grids.slice(1).map((_, i) => `slot${i}`);
  return {
    name: `update-${sheet.name}`,
    inputs: Object.fromEntries([
      ['weights', grids[0]],
      ...slots.map((slot, i) => [`${slot}s`, grids[1 + i]]),
      ['gradients', gradients],
      ...(clip.factors ? [['factors', clip.factors.results] as const] : []),
      ...(penalty && sums.sheet === sheet ? [['penalty', penalty.results] as const] : []),
    ]),
    uniforms: [...Object.keys(kind.rates(optimizer, 1, 0)), 'reset'],
    constants: {},
    functions: [],
    main: `vec4 weight = gridRow(weights, p.x, p.y), gradient = vec4(0.0);
  ${slots.map((slot) => `vec4 ${slot} = gridRow(${slot}s, p.x, p.y);`).join(' ')}
  ${sumGradient(sheet, 'p.x', 'p.y')}
  ${addPenalty}
  float kept = -1.0;
  ${keptShares(sheets, sheet, plan).join('\n  ')}
  if (kept >= 0.0)
    weight = (kept == 0.0 ? vec4(0.0) : kept * weight) + (kept == 1.0 ? 1.0 : 1.0 - kept) * gradient;
  else {
    ${penaltyGradients(sheet, plan)}
    ${clipStatements(clip, sheets, sheet, plan)}
    ${kind.update(optimizer)}
  }
  out0 = weight; ${slots.map((slot, i) => `out${i + 1} = ${slot};`).join(' ')}`,
    numOutputs: 1 + slots.length,
    target: scratch.target,
    height: () => own.height,
    work: () => parts,
  };
}

/**
 * Statements that set `kept` where no optimizer is at work: moving statistics keep their momentum's share, the epoch's
 * sums keep everything and add, or begin anew.
 */
function keptShares(sheets: readonly Sheet[], sheet: Sheet, plan: NetworkPlan): string[] {
  const moving = placedWeights(sheet, plan).flatMap(({ row, left, width, momentum }) =>
    momentum === undefined
      ? []
      : `if (p.y == ${row} && p.x >= ${left} && p.x < ${left + width}) kept = ${float(momentum)};`,
  );
  const sums = sumsTexel(sheets, plan);
  if (sums.sheet !== sheet) return moving;
  return [...moving, `if (p.x == ${sums.x} && p.y == ${sums.y}) kept = reset == 1 ? 0.0 : 1.0;`];
}
