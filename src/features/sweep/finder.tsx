import { Button } from '@mantine/core';
import type { Recipe } from '@/core/recipe/recipe';
import { ErrorProblem } from '@/ui/error-problem';
import { formatNumber } from '@/ui/number-text';
import { RateChart } from './rate-chart';
import { isUnderWay, type FinderView } from './sweep-view';
import classes from './sweep.module.css';

interface Props {
  view: FinderView | null;
  recipe: Recipe;
  /** Another experiment is on, or the settings have a fault. */
  blocked: boolean;
  onFind: () => void;
  onCancel: () => void;
  onUse: (recipe: Recipe) => void;
}

/** A ramp over all rates, the loss against the rate, and the rate it suggests. */
export function Finder({ view, recipe, blocked, onFind, onCancel, onUse }: Props) {
  const underWay = isUnderWay(view?.progress);
  const suggestion = view?.suggestion ?? null;
  return (
    <div className={classes.body}>
      <p className={classes.note}>
        A fresh network learns for a moment while the rate grows from 1e-7 until the loss rises. A
        good rate is where the loss falls fastest. Your settings and runs stay as they are.
      </p>
      <div className={classes.actions}>
        {underWay ? (
          <Button size="xs" variant="default" onClick={onCancel}>
            Cancel the search
          </Button>
        ) : (
          <Button size="xs" disabled={blocked} onClick={onFind}>
            Find a rate
          </Button>
        )}
        {suggestion && (
          <Button
            size="xs"
            variant="light"
            onClick={() =>
              onUse({ ...recipe, training: { ...recipe.training, learningRate: suggestion.rate } })
            }
          >
            Use {formatNumber(suggestion.rate)}
          </Button>
        )}
        <p className={classes.progress} aria-live="polite">
          {sentence(view)}
        </p>
      </div>
      {view?.error && <ErrorProblem error={view.error} />}
      {view && view.points.length > 1 && (
        <RateChart points={view.points} suggested={suggestion?.rate ?? null} />
      )}
    </div>
  );
}

function sentence(view: FinderView | null): string {
  if (!view || view.error) return '';
  if (isUnderWay(view.progress)) return `${view.points.length} rates tried`;
  if (view.suggestion)
    return `Suggested rate: ${formatNumber(view.suggestion.rate)}, where the loss falls fastest. It is lowest at ${formatNumber(view.suggestion.lowest)}.`;
  if (view.progress === 'cancelled') return 'Cancelled.';
  return 'The loss did not fall at any rate, so nothing is suggested. Is there something to learn from these features?';
}
