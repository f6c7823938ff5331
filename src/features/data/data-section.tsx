import { MultiSelect, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { withTask } from '@/core/recipe/default-recipe';
import { guessFeatures, guessTask } from '@/core/recipe/guess-task';
import type { Recipe, Task } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import type { Issue } from '@/core/errors';
import type { TableInfo } from '@/core/table/table-info';
import { ChoiceField } from '@/ui/choice-field';
import { plural } from '@/ui/format';
import { Section } from '@/ui/section';
import { exclusionText } from './exclusion-text';
import classes from './data-section.module.css';

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
  const setTask = (changes: Partial<Task>) => onChange(withTask(recipe, { ...task, ...changes }));
  const setClassWeights = (classWeights: Recipe['training']['classWeights']) =>
    onChange({ ...recipe, training: { ...training, classWeights } });
  const isInteger = info.columns.find((column) => column.name === task.label)?.type === 'integer';
  const summary = `${task.label} from ${plural(task.features.length, 'feature')}`;
  return (
    <Section number={1} title="Data" summary={summary} startsOpen={startsOpen}>
      <ChoiceField
        label="Label column"
        hint="What the network learns to predict."
        value={task.label}
        options={info.columns.map(({ name }) => ({ value: name, label: name }))}
        error={issueAt(issues, 'task.label')}
        onChange={(label) => onChange(withTask(recipe, guessTask(info, label)))}
      />
      <SegmentedControl
        aria-label="Task"
        size="xs"
        fullWidth
        value={task.kind}
        data={[
          { value: 'classification', label: 'Classification' },
          { value: 'regression', label: 'Regression' },
        ]}
        onChange={(kind) => setTask({ kind: kind as Task['kind'] })}
      />
      <FieldError message={issueAt(issues, 'task.kind')} />
      {task.kind === 'classification' && (
        <div className={classes.pair}>
          {isInteger && (
            <ChoiceField
              label="Outputs"
              hint="Keras's to_categorical gives one output for each whole number from 0 to the largest label."
              value={task.classes}
              options={[
                { value: 'integers', label: 'to_categorical' },
                { value: 'present', label: 'Classes present' },
              ]}
              error={issueAt(issues, 'task.classes')}
              onChange={(value) => setTask({ classes: value })}
            />
          )}
          <ChoiceField
            label="Class weights"
            hint="Balanced lets a rare class count as much as a frequent one, as scikit-learn's class_weight='balanced'."
            value={training.classWeights}
            options={[
              { value: 'none', label: 'None' },
              { value: 'balanced', label: 'Balanced' },
            ]}
            onChange={setClassWeights}
          />
        </div>
      )}
      <FeatureField
        info={info}
        task={task}
        error={issueAt(issues, 'task.features')}
        onChange={(features) => setTask({ features })}
      />
      {children}
    </Section>
  );
}

interface FeatureProps {
  info: TableInfo;
  task: Task;
  error: string | null;
  onChange: (features: string[]) => void;
}

function FeatureField({ info, task, error, onChange }: FeatureProps) {
  const others = info.columns.filter((column) => column.name !== task.label);
  const leftOut = others.filter(({ name, excluded }) => excluded && !task.features.includes(name));
  return (
    <div>
      <MultiSelect
        label="Features"
        size="xs"
        value={task.features}
        data={others.map(({ name }) => name)}
        error={error}
        searchable
        hidePickedOptions
        maxDropdownHeight={260}
        classNames={{ pillsList: classes.pills }}
        onChange={(names) => onChange(inFileOrder(info, names))}
      />
      {leftOut.length > 0 && (
        <p className={classes.note}>
          Left out:{' '}
          {leftOut.map((column) => `${column.name} (${exclusionText(column)})`).join(', ')}
        </p>
      )}
      {task.features.length < guessFeatures(info, task.label).length && (
        <button
          type="button"
          className={classes.link}
          onClick={() => onChange(guessFeatures(info, task.label))}
        >
          Take all good features
        </button>
      )}
    </div>
  );
}

function inFileOrder(info: TableInfo, names: readonly string[]): string[] {
  return info.columns.filter(({ name }) => names.includes(name)).map(({ name }) => name);
}

function FieldError({ message }: { message: string | null }) {
  return message && <p className={classes.error}>{message}</p>;
}
