/**
 * @file Partial dependence and its single lines: what the model says when one column is set to each value of a grid in
 * row after row. J. H. Friedman, Greedy function approximation, 2001; A. Goldstein et al., Peeking inside the black box
 * (individual conditional expectation), 2015.
 */
import { writeColumn } from '../preparation/fitted-columns';
import type { FittedColumn } from '../preparation/fitted-preparation';
import { columnOfCells } from '../predict/cells';
import { evaluateRows, someRows } from './evaluate';
import type { Beat, ExplainedModel } from './explained-model';
import type { FeatureGroup } from './feature-groups';
import { gridOf, type GridPoint } from './grid';

/** Training rows averaged over, and single lines kept, at most. */
const MAX_ROWS = 1000;
const MAX_LINES = 50;

export interface Dependence {
  column: string;
  grid: GridPoint[];
  numOutputs: number;
  /** `[grid, numOutputs]`: the mean output over the rows. */
  average: Float64Array;
  /** `[lines, grid, numOutputs]`: single rows, evenly spread among those averaged. */
  lines: Float32Array;
  numLines: number;
  rows: number;
}

/** How the outputs depend on one column, over training rows `x` `[numRows, numFeatures]`. */
export async function partialDependence(
  model: ExplainedModel,
  { fitted, group, x }: { fitted: FittedColumn; group: FeatureGroup; x: Float32Array },
  beat: Beat,
): Promise<Dependence> {
  const { numFeatures, numOutputs } = model;
  const grid = gridOf(fitted, group, x, numFeatures);
  const settings = encodeGrid(fitted, group, grid);
  const rows = someRows(x, numFeatures, MAX_ROWS);
  const numRows = rows.length / numFeatures;
  const numLines = Math.min(MAX_LINES, numRows);
  const average = new Float64Array(grid.length * numOutputs);
  const lines = new Float32Array(numLines * grid.length * numOutputs);
  await evaluateRows(
    model,
    {
      numRows: numRows * grid.length,
      write(place, target) {
        const [row, point] = [Math.floor(place / grid.length), place % grid.length];
        target.set(rows.subarray(row * numFeatures, (row + 1) * numFeatures));
        target.set(settings.subarray(point * group.count, (point + 1) * group.count), group.first);
      },
      read(place, outputs) {
        const [row, point] = [Math.floor(place / grid.length), place % grid.length];
        outputs.forEach((value, i) => (average[point * numOutputs + i] += value / numRows));
        const line = lineOf(row, numRows, numLines);
        if (line !== null) lines.set(outputs, (line * grid.length + point) * numOutputs);
      },
    },
    beat,
  );
  return { column: fitted.name, grid, numOutputs, average, lines, numLines, rows: numRows };
}

/** The column's features for each point of the grid, `[grid, group.count]`. */
function encodeGrid(fitted: FittedColumn, { count }: FeatureGroup, grid: readonly GridPoint[]) {
  const column = columnOfCells(
    fitted,
    grid.map(({ value }) => value),
  );
  const x = new Float32Array(grid.length * count);
  const rows = Uint32Array.from(grid.keys());
  writeColumn(fitted, column, rows, { x, first: 0, numFeatures: count });
  return x;
}

/** Which line a row is; null where it is only averaged. */
function lineOf(row: number, numRows: number, numLines: number): number | null {
  const line = Math.ceil((row * numLines) / numRows);
  return line < numLines && Math.floor((line * numRows) / numLines) === row ? line : null;
}
