/** How far a slider goes at once. */

/** About a hundredth of the range as 1, 2 or 5 × 10^n; whole for integers. */
export function sliderStep(min: number, max: number, isInteger: boolean): number {
  if (isInteger) return Math.max(1, niceStep((max - min) / 500));
  return max > min ? niceStep((max - min) / 100) : 1;
}

function niceStep(least: number): number {
  if (!(least > 0)) return 0;
  const power = Math.floor(Math.log10(least));
  const mantissa = [1, 2, 5, 10].find((each) => Number(`${each}e${power}`) >= least * 0.999)!;
  return Number(`${mantissa}e${power}`);
}
