/**
 * @file The figures of some runs as a Markdown table: a line a seed, then mean ± standard deviation.
 */
import type { FidelityRow } from './fidelity-page.ts';

const columns = ['loss', 'accuracy', 'valLoss', 'valAccuracy', 'testAccuracy'] as const;

/** A Markdown table of runs; the deviation is that of a sample, 0 for one run. */
export function fidelityTable(title: string, rows: readonly FidelityRow[]): string {
  const lines = rows.map((row) => [
    `seed ${row.seed}`,
    ...columns.map((column) => row[column].toFixed(4)),
  ]);
  const summary = columns.map((column) => {
    const values = rows.map((row) => row[column]);
    return `${mean(values).toFixed(3)} ± ${deviation(values).toFixed(3)}`;
  });
  const head = [title, 'loss', 'accuracy', 'val_loss', 'val_accuracy', 'test accuracy'];
  return [head, head.map(() => '---'), ...lines, ['**mean ± sd**', ...summary]]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .concat('')
    .join('\n');
}

/** Arithmetic mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample (divided by n - 1). */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1),
  );
}
