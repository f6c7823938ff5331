/**
 * @file Sums over whole weight arrays, such as a gradient's norm: a pass that sums every column of blocks of every array,
 * one row of texels an array, and a pass that sums those. Drawn only where something asks for them.
 */
import type { NetworkPlan, PlannedLayer } from '@/core/network/plan';
import type { Graphics } from './context';
import type { Reads } from './draft';
import type { Pass } from './pass';
import { placedWeights, type PlacedWeight, type Sheet } from './sheet';
import { blocksOf, createGrid, createGridTarget, type Grid, type Target } from './textures';

/** A trainable array in the grids of its sheet. */
export interface PlacedArray extends PlacedWeight {
  sheet: Sheet;
  /** Rows of the grid. */
  rows: number;
}

/** Every trainable array of the sheets. `width` is without what lies beside the last layer. */
export function trainableArrays(sheets: readonly Sheet[], { layers }: NetworkPlan): PlacedArray[] {
  return sheets.flatMap((sheet) =>
    placedWeights(sheet, { layers } as NetworkPlan)
      .filter(({ momentum }) => momentum === undefined)
      .map((one) => {
        const planned = layers[one.layer];
        return {
          ...one,
          sheet,
          width: blocksOf(planned.units),
          rows: one.name === 'kernel' ? inputsOf(planned) : 1,
        };
      }),
  );
}

function inputsOf(layer: PlannedLayer): number {
  return layer.kind === 'dense' ? layer.inputs : 1;
}

/** Condition that says whether texel `p` of the sheet's grids is in the array. */
export function withinArray({ left, width, row, rows }: PlacedArray): string {
  return `p.x >= ${left} && p.x < ${left + width} && p.y >= ${row} && p.y < ${row + rows}`;
}

/** What is summed: statements that add texel `(x, y)` of the array's sheet to `vec4 total`. */
export interface Summand {
  reads(sheet: Sheet): Partial<Reads>;
  statements(array: PlacedArray): string;
}

/** What becomes of the sums: one number an array, or one of all of them, by an expression on `float sum`. */
export interface SumsResult {
  name: string;
  each: boolean;
  expression: string;
}

export interface ArraySums {
  passes: Pass[];
  /** The results, in texels `(i, 0)`. */
  results: Grid;
  target: Target;
}

/** The passes that sum arrays, which lie on their sheets in order. */
export function arraySums(
  graphics: Graphics,
  arrays: readonly PlacedArray[],
  summand: Summand,
  result: SumsResult,
): ArraySums {
  const width = Math.max(...arrays.map((one) => one.width));
  const partials = createGrid(graphics, 'RGBA32F', width, arrays.length);
  const target = createGridTarget(graphics, [partials]);
  const results = createGrid(graphics, 'RGBA32F', result.each ? arrays.length : 1, 1);
  const resultTarget = createGridTarget(graphics, [results]);
  const sheets = [...new Set(arrays.map(({ sheet }) => sheet))];
  const passes = sheets.map((sheet) => {
    const top = arrays.findIndex((one) => one.sheet === sheet);
    const own = arrays.filter((one) => one.sheet === sheet);
    return partialsPass(`${result.name}-${sheet.name}`, { ...target, top }, own, summand);
  });
  const total = totalsPass(partials, resultTarget, arrays.length, result);
  return { passes: [...passes, total], results, target: resultTarget };
}

function partialsPass(
  name: string,
  target: Target,
  arrays: readonly PlacedArray[],
  summand: Summand,
): Pass {
  const { sheet } = arrays[0];
  const branches = arrays.map(
    (one, i) => `if (p.y == ${i} && p.x < ${one.width}) {
    int x = ${one.left} + p.x;
    for (int y = ${one.row}; y < ${one.row + one.rows}; y++) { ${summand.statements(one)} }
  }`,
  );
  const longest = Math.max(...arrays.map(({ rows }) => rows));
  return {
    name,
    inputs: {},
    uniforms: [],
    constants: {},
    functions: [],
    ...summand.reads(sheet),
    main: `vec4 total = vec4(0.0);
  ${branches.join(' else ')}
  out0 = total;`,
    numOutputs: 1,
    target,
    height: () => arrays.length,
    work: () => Math.ceil((longest * sheet.parts) / 4),
  };
}

function totalsPass(partials: Grid, target: Target, count: number, result: SumsResult): Pass {
  const { width } = partials;
  const [first, end] = result.each ? ['p.x', 'p.x + 1'] : ['0', String(count)];
  return {
    name: result.name,
    inputs: { partials },
    uniforms: [],
    constants: {},
    functions: [],
    main: `vec4 total = vec4(0.0);
  for (int y = ${first}; y < ${end}; y++)
    for (int x = 0; x < ${width}; x++) total += gridRow(partials, x, y);
  float sum = total.x + total.y + total.z + total.w;
  out0 = vec4(${result.expression});`,
    numOutputs: 1,
    target,
    height: () => 1,
    work: () => Math.ceil((width * (result.each ? 1 : count)) / 4),
  };
}
