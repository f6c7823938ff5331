import { Button } from '@mantine/core';
import type { Recipe } from '@/core/recipe/recipe';
import { recipeDifferences } from '@/core/recipe/recipe-differences';
import { plural } from '@/ui/format';
import { Notice } from './notice';

interface Props {
  /** The recipe that the link holds, as it would be for the table at hand. */
  linked: Recipe;
  /** The recipe at hand; null where there is no table. */
  recipe: Recipe | null;
  /** Column that the link predicts where the table at hand does not have it. */
  foreignLabel: string | null;
  onUse: () => void;
  onIgnore: () => void;
}

const mostShown = 8;

/** What a link's settings would change, before they do. */
export function LinkPreview({ linked, recipe, foreignLabel, onUse, onIgnore }: Props) {
  const differences = recipe ? recipeDifferences(recipe, linked) : [];
  const more = differences.length - mostShown;
  return (
    <Notice
      label="Settings from a link"
      buttons={
        <>
          {recipe && (
            <Button size="compact-sm" onClick={onUse}>
              Use
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={onIgnore}>
            Ignore
          </Button>
        </>
      }
    >
      <p>{sentence(linked, recipe, differences.length)}</p>
      {foreignLabel !== null && (
        <p>
          It was made for the column {foreignLabel}, which this table does not have, so your columns
          stay.
        </p>
      )}
      <ul>
        {differences.slice(0, mostShown).map(({ path, name, before, after }) => (
          <li key={path}>
            {name}: {before ?? 'none'} → {after ?? 'none'}
          </li>
        ))}
        {more > 0 && <li>and {plural(more, 'more setting')}</li>}
      </ul>
    </Notice>
  );
}

function sentence({ task, training }: Recipe, recipe: Recipe | null, count: number): string {
  if (!recipe) {
    return `This link holds settings to predict ${task.label} in ${plural(training.epochs, 'epoch')}. Open a table to see what they set.`;
  }
  return count === 0 ? 'This link sets what is set already.' : 'This link sets:';
}
