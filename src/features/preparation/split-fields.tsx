import { useCallbackRef } from '@mantine/hooks';
import { memo } from 'react';
import { classesOfOneRow } from '@/core/recipe/split-issues';
import type { Issue } from '@/core/errors';
import type { Recipe, Split } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import type { TableInfo } from '@/core/table/table-info';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { useSame } from '@/ui/use-same';
import { say } from '@/words/say';
import { TestFileField, type TestFile } from './test-file-field';
import { splitOptions } from './titles';
import classes from './preparation.module.css';

interface Props {
  info: TableInfo;
  recipe: Recipe;
  issues: readonly Issue[];
  testFile: TestFile;
  onChange: (recipe: Recipe) => void;
  onTestFile: (file: File) => void;
  onCancelTestFile: () => void;
}

/** Which rows are held out: the method and what it needs. */
export function SplitFields(props: Props) {
  const { info, recipe, issues, testFile, onChange, onTestFile, onCancelTestFile } = props;
  const { task, split, preparation } = recipe;
  const set = useCallbackRef((changes: Partial<Split>) =>
    onChange({ ...recipe, split: { ...split, ...changes } }),
  );
  const own = useSame({
    recipe: { task, split, preparation },
    issues: issues.filter(({ path }) => path.startsWith('split.')),
  });
  return (
    <Fields
      info={info}
      testFile={testFile}
      {...own}
      set={set}
      onTestFile={useCallbackRef(onTestFile)}
      onCancelTestFile={useCallbackRef(onCancelTestFile)}
    />
  );
}

interface FieldsProps extends Omit<Props, 'recipe' | 'onChange'> {
  recipe: Pick<Recipe, 'task' | 'split' | 'preparation'>;
  set: (changes: Partial<Split>) => void;
}

/** Drawn again only when what it shows changes, not with every key typed elsewhere. */
const Fields = memo(function Fields(props: FieldsProps) {
  const { info, recipe, issues, testFile, set, onTestFile, onCancelTestFile } = props;
  const { split, task } = recipe;
  const errorOf = (field: string) => issueAt(issues, `split.${field}`);
  const { method } = split;
  const alone = classesOfOneRow(recipe, info);
  return (
    <>
      <div className={method === 'ordered' ? undefined : classes.pair}>
        <ChoiceField
          label={say('preparation.splitMethod')}
          hint={say(`preparation.methodHints.${method}`)}
          value={method}
          options={splitOptions().filter(({ value }) => isOffered(value, recipe))}
          error={errorOf('method')}
          onChange={(next) => set({ method: next, ...usableShare(split) })}
        />
        {method !== 'ordered' && (
          <NumberField
            label={say('fields.randomState')}
            hint={say('preparation.randomStateHint')}
            value={split.randomState}
            step={1}
            min={0}
            error={errorOf('randomState')}
            onChange={(randomState) => set({ randomState })}
          />
        )}
      </div>
      {alone.length > 0 && (
        <p className={classes.note}>
          {say('preparation.oneRowClasses', {
            count: alone.length,
            names: alone.map((name) => `“${name}”`),
          })}
        </p>
      )}
      {method === 'group' && (
        <ChoiceField
          label={say('preparation.groupColumn')}
          hint={say('preparation.groupColumnHint')}
          value={split.groupColumn ?? ''}
          options={[
            { value: '', label: say('preparation.chooseColumn') },
            ...info.columns
              .filter(({ name }) => name !== task.label)
              .map(({ name }) => ({ value: name, label: name })),
          ]}
          error={errorOf('groupColumn')}
          onChange={(name) => set({ groupColumn: name === '' ? null : name })}
        />
      )}
      <div className={classes.pair}>
        {method !== 'file' && (
          <NumberField
            label={say('fields.test')}
            hint={say('preparation.testHint')}
            value={split.test}
            step={0.05}
            min={0.05}
            max={0.95}
            error={errorOf('test')}
            onChange={(test) => set({ test })}
          />
        )}
        <NumberField
          label={say('fields.validation')}
          hint={say('preparation.validationHint')}
          value={split.validation}
          step={0.05}
          min={0.05}
          max={0.95}
          error={errorOf('validation')}
          onChange={(validation) => set({ validation })}
        />
      </div>
      {method === 'file' && (
        <TestFileField
          info={info}
          recipe={recipe}
          testFile={testFile}
          error={errorOf('file')}
          onFile={onTestFile}
          onCancel={onCancelTestFile}
        />
      )}
    </>
  );
});

/** Regression has no classes to stratify by. */
function isOffered(
  method: Split['method'],
  { task, split }: Pick<Recipe, 'task' | 'split'>,
): boolean {
  return method !== 'stratified' || task.kind === 'classification' || split.method === method;
}

/** A share that a hidden field may have left without a number. */
function usableShare({ test }: Split): Partial<Split> {
  return test > 0 && test < 1 ? {} : { test: 0.3 };
}
