import { Button } from '@mantine/core';
import type { Recipe } from '@/core/recipe/recipe';
import { ErrorProblem } from '@/ui/error-problem';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';
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
      <p className={classes.note}>{say('sweep.finder.note')}</p>
      <div className={classes.actions}>
        {underWay ? (
          <Button size="xs" variant="default" onClick={onCancel}>
            {say('sweep.finder.cancel')}
          </Button>
        ) : (
          <Button size="xs" disabled={blocked} onClick={onFind}>
            {say('sweep.finder.find')}
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
            {say('sweep.use', { what: formatNumber(suggestion.rate) })}
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
  if (isUnderWay(view.progress)) return say('sweep.finder.tried', { rates: view.points.length });
  if (view.suggestion)
    return say('sweep.finder.suggested', {
      rate: formatNumber(view.suggestion.rate),
      lowest: formatNumber(view.suggestion.lowest),
    });
  if (view.progress === 'cancelled') return say('sweep.finder.cancelled');
  return say('sweep.finder.nothing');
}
