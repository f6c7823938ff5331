import { Slider } from '@mantine/core';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';

interface Props {
  value: number;
  onChange: (value: number) => void;
}

const [smallestPower, largestPower] = [-6, 0];

/** The learning rate on a log scale with 1-2-5 stops; between them only by typing. */
export function RateSlider({ value, onChange }: Props) {
  const stops: number[] = [];
  for (let power = smallestPower; power <= largestPower; power++) {
    for (const mantissa of power === largestPower ? [1] : [1, 2, 5]) {
      stops.push(Number(`${mantissa}e${power}`));
    }
  }
  const place = Number.isFinite(value) && value > 0 ? nearestStop(stops, value) : 0;
  return (
    <Slider
      size="sm"
      min={0}
      max={stops.length - 1}
      step={1}
      value={place}
      thumbLabel={say('training.section.rateSlider')}
      label={(index) => formatNumber(stops[index])}
      marks={stops.flatMap((stop, index) =>
        String(stop.toExponential()).startsWith('1e') ? [{ value: index }] : [],
      )}
      onChange={(index) => onChange(stops[index])}
    />
  );
}

function nearestStop(stops: readonly number[], value: number): number {
  const distances = stops.map((stop) => Math.abs(Math.log(stop / value)));
  return distances.indexOf(Math.min(...distances));
}
