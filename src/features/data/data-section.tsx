import { useCallbackRef } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { Recipe } from '@/core/recipe/recipe';
import type { Issue } from '@/core/errors';
import type { TableInfo } from '@/core/table/table-info';
import { plural } from '@/ui/format';
import { Section } from '@/ui/section';
import { useSame } from '@/ui/use-same';
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
  const summary = `${task.label} from ${plural(task.features.length, 'feature')}`;
  return (
    <Section number={1} title="Data" summary={summary} startsOpen={startsOpen}>
      <TaskFields info={info} {...own} classWeights={training.classWeights} change={change} />
      {children}
    </Section>
  );
}
