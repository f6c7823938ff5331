import { SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import type { Issue } from '@/core/errors';
import { withTask } from '@/core/recipe/default-recipe';
import { guessTask } from '@/core/recipe/guess-task';
import type { Recipe, Task } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import type { TableInfo } from '@/core/table/table-info';
import { ChoiceField } from '@/ui/choice-field';
import { say } from '@/words/say';
import { FeatureField } from './feature-field';
import classes from './data-section.module.css';

const taskKinds = ['classification', 'regression'] as const;

interface TaskProps {
  info: TableInfo;
  task: Task;
  classWeights: Recipe['training']['classWeights'];
  issues: readonly Issue[];
  change: (make: (recipe: Recipe) => Recipe) => void;
}

/** The fields of the task. Drawn again only when what they show changes, not with every key typed elsewhere. */
export const TaskFields = memo(function TaskFields(props: TaskProps) {
  const { info, task, classWeights, issues, change } = props;
  const setTask = (changes: Partial<Task>) =>
    change((recipe) => withTask(recipe, { ...recipe.task, ...changes }));
  return (
    <>
      <ChoiceField
        label={say('data.label')}
        hint={say('data.labelHint')}
        value={task.label}
        options={info.columns.map(({ name }) => ({ value: name, label: name }))}
        error={issueAt(issues, 'task.label')}
        onChange={(label) => change((recipe) => withTask(recipe, guessTask(info, label)))}
      />
      <SegmentedControl
        aria-label={say('data.task')}
        size="xs"
        fullWidth
        value={task.kind}
        data={taskKinds.map((kind) => ({ value: kind, label: say(`data.tasks.${kind}`) }))}
        onChange={(kind) => setTask({ kind: kind as Task['kind'] })}
      />
      <FieldError message={issueAt(issues, 'task.kind')} />
      {task.kind === 'classification' && (
        <ClassFields
          isInteger={info.columns.find(({ name }) => name === task.label)?.type === 'integer'}
          classes={task.classes}
          classWeights={classWeights}
          error={issueAt(issues, 'task.classes')}
          setTask={setTask}
          change={change}
        />
      )}
      <FeatureField
        info={info}
        task={task}
        error={issueAt(issues, 'task.features')}
        onChange={(features) => setTask({ features })}
      />
    </>
  );
});

interface ClassProps extends Pick<TaskProps, 'classWeights' | 'change'> {
  isInteger: boolean;
  classes: Task['classes'];
  error: string | null;
  setTask: (changes: Partial<Task>) => void;
}

/** Which classes there are, and how much each counts. */
function ClassFields(props: ClassProps) {
  const { isInteger, classWeights, error, setTask, change } = props;
  return (
    <div className={classes.pair}>
      {isInteger && (
        <ChoiceField
          label={say('data.outputs')}
          hint={say('data.outputsHint')}
          value={props.classes}
          options={[
            { value: 'integers', label: 'to_categorical' },
            { value: 'present', label: say('data.classesPresent') },
          ]}
          error={error}
          onChange={(value) => setTask({ classes: value })}
        />
      )}
      <ChoiceField
        label={say('data.classWeights')}
        hint={say('data.classWeightsHint')}
        value={classWeights}
        options={[
          { value: 'none', label: say('data.weights.none') },
          { value: 'balanced', label: say('data.weights.balanced') },
        ]}
        onChange={(value) =>
          change(({ training, ...recipe }) => ({
            ...recipe,
            training: { ...training, classWeights: value },
          }))
        }
      />
    </div>
  );
}

function FieldError({ message }: { message: string | null }) {
  return message && <p className={classes.error}>{message}</p>;
}
