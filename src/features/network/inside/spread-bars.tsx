import type { Spread } from '@/core/network/inspection';
import { formatNumber } from '@/ui/number-text';
import classes from './layer-table.module.css';

/** A histogram in a few pixels, with its smallest, mean and largest value under it. */
export function SpreadBars({ spread }: { spread: Spread | null }) {
  if (!spread) return <span className={classes.none}>–</span>;
  const { min, mean, max, counts } = spread;
  const zero = max > min && min <= 0 && max >= 0 ? -min / (max - min) : null;
  return (
    <>
      <svg className={classes.bars} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
        <path d={barsPath(counts)} />
        {zero !== null && <line x1={zero} x2={zero} y1={0} y2={1} />}
      </svg>
      <span className={classes.numbers}>
        <span>{short(min)}</span>
        <span className={classes.mean}>{short(mean)}</span>
        <span>{short(max)}</span>
      </span>
    </>
  );
}

/** Bars side by side in the unit square. */
function barsPath(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  const width = 1 / counts.length;
  return counts
    .map((count, i) => `M${i * width} 1v${-count / most}h${width * 0.9}v${count / most}z`)
    .join('');
}

/** Three digits, with proper minus signs. */
function short(value: number): string {
  return formatNumber(Number(value.toPrecision(3))).replaceAll('-', '−');
}
