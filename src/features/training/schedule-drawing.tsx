import type { Recipe } from '@/core/recipe/recipe';
import { rateAt, startCourse } from '@/core/training/course';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';
import classes from './training-section.module.css';

const [width, height, points] = [100, 30, 100];

/** A small drawing of the learning rate over the run; a falling plateau cannot be foreseen and is drawn level. */
export function ScheduleDrawing({ recipe }: { recipe: Recipe }) {
  const { learningRate, epochs } = recipe.training;
  const course = startCourse(recipe);
  const rates = Array.from({ length: points + 1 }, (_, i) =>
    rateAt(course, recipe, (i / points) * epochs),
  );
  if (!rates.every(Number.isFinite) || !(learningRate > 0)) return null;
  const places = rates.map((rate, i) => {
    const x = (i / points) * width;
    const y = height - (rate / learningRate) * (height - 2);
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  });
  return (
    <svg
      className={classes.drawing}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={say('training.scheduleFields.drawing', {
        from: formatNumber(short(rates[0])),
        to: formatNumber(short(rates[points])),
      })}
    >
      <path d={`M${places.join('L')}`} />
    </svg>
  );
}

function short(rate: number): number {
  return Number(rate.toPrecision(3));
}
