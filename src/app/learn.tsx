import { memo, useState } from 'react';
import { withVariant } from '@/core/lessons/small-recipe';
import { lessons } from '@/core/lessons/lesson-list';
import { validateRecipe } from '@/core/recipe/validate-recipe';
import { DescentLesson } from '@/features/learn/descent-lesson';
import { Experiment, type TableChoice } from '@/features/learn/experiment';
import { LearnDrawer, LessonPart } from '@/features/learn/learn-drawer';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import type { State } from './state';
import { useLesson } from './use-lesson';
import type { SessionActions } from './use-session';

interface Props extends Pick<State, 'info' | 'recipe' | 'testFile'> {
  open: boolean;
  actions: SessionActions;
  onClose: () => void;
}

const first = 'descent';
const ids = [first, ...lessons.map(({ id }) => id)] as const;

/** The five lessons. What was run and answered in them stays while the page does. */
export const Learn = memo(function Learn(props: Props) {
  const { open, info, recipe, testFile, actions, onClose } = props;
  const [current, setCurrent] = useState<string>(first);
  useLanguage();
  const titles = ids.map((id) => ({ id, title: say(`lessons.${id}.title`) }));
  const [table, setTable] = useState<TableChoice>('sample');
  const { states, start, answer } = useLesson();
  const lesson = lessons.find(({ id }) => id === current);
  const fits = info && recipe && validateRecipe(recipe, info, testFile.info).length === 0;
  const own = fits ? { recipe, prepare: actions.prepare } : null;
  return (
    <LearnDrawer
      open={open}
      titles={titles}
      current={current}
      onChoose={setCurrent}
      onClose={onClose}
    >
      <LessonPart hidden={lesson !== undefined}>
        <DescentLesson />
      </LessonPart>
      {lesson && (
        <Experiment
          key={lesson.id}
          lesson={lesson}
          state={states[lesson.id] ?? null}
          ownTable={own && info ? info.name : null}
          table={own ? table : 'sample'}
          onTable={setTable}
          onRun={() => start(lesson, table === 'own' && lesson.ownTable ? own : null)}
          onAnswer={(index) => answer(lesson.id, index)}
          onUse={recipe && ((variant) => actions.editRecipe(withVariant(recipe, variant)))}
        />
      )}
    </LearnDrawer>
  );
});
