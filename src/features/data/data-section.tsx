import { useCallbackRef } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { Recipe } from '@/core/recipe/recipe';
import type { Issue } from '@/core/errors';
import type { TableInfo } from '@/core/table/table-info';
import { Section } from '@/ui/section';
import { useSame } from '@/ui/use-same';
import { say } from '@/words/say';
import { TaskFields } from './task-fields';

interface Props {
  info: TableInfo;
  recipe: Recipe;
  issues: readonly Issue[];
  startsOpen: boolean;
  onChange: (recipe: Recipe) => void;
  /** How the rows are split and prepared. */
  children: ReactNode;
}

/** What to predict, from what, and what is done with the table before that. */
export function DataSection({ info, recipe, issues, startsOpen, onChange, children }: Props) {
  const { task, training } = recipe;
  const change = useCallbackRef((make: (recipe: Recipe) => Recipe) => onChange(make(recipe)));
  const own = useSame({
    task,
    issues: issues.filter(({ path }) => path.startsWith('task.')),
  });
  const summary = say('data.summary', { label: task.label, count: task.features.length });
  return (
    <Section number={1} title={say('panels.data')} summary={summary} startsOpen={startsOpen}>
      <TaskFields info={info} {...own} classWeights={training.classWeights} change={change} />
      {children}
    </Section>
  );
}
