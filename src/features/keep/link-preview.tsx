import { Button } from '@mantine/core';
import type { Recipe } from '@/core/recipe/recipe';
import { recipeDifferences } from '@/core/recipe/recipe-differences';
import { say } from '@/words/say';
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
  const isSame = recipe !== null && differences.length === 0;
  const more = differences.length - mostShown;
  return (
    <Notice
      label={say('keep.link.title')}
      isAnswer
      onClose={isSame ? onIgnore : undefined}
      buttons={
        !isSame && (
          <>
            {recipe && (
              <Button size="compact-sm" onClick={onUse}>
                {say('keep.link.use')}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={onIgnore}>
              {say('keep.link.ignore')}
            </Button>
          </>
        )
      }
    >
      <p>{sentence(linked, recipe, differences.length)}</p>
      <ul>
        {differences.slice(0, mostShown).map(({ path, name, before, after }) => (
          <li key={path}>
            {name}: {before ?? say('common.none')} → {after ?? say('common.none')}
          </li>
        ))}
        {more > 0 && <li>{say('keep.link.more', { count: more })}</li>}
      </ul>
      {foreignLabel !== null && <p>{say('keep.link.foreign', { label: foreignLabel })}</p>}
    </Notice>
  );
}

function sentence({ task, training }: Recipe, recipe: Recipe | null, count: number): string {
  if (!recipe) {
    return say('keep.link.needsTable', { label: task.label, count: training.epochs });
  }
  return say(count === 0 ? 'keep.link.same' : 'keep.link.sets');
}
