import type { Issue } from '@/core/errors';
import { pairingProblems, withLoss } from '@/core/recipe/pairing';
import type { Recipe } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import type { TableInfo } from '@/core/table/table-info';
import { hasLabelSmoothing, lossesByTask, type LossName } from '@/core/training/losses';
import { ChoiceField } from '@/ui/choice-field';
import { NumberField } from '@/ui/number-field';
import { say } from '@/words/say';
import classes from './loss-fields.module.css';
import { PairingMend } from './pairing-mend';

interface Props {
  recipe: Recipe;
  info: TableInfo;
  issues: readonly Issue[];
  onChange: (recipe: Recipe) => void;
}

/** The loss, what goes with it, and a button that mends what does not. */
export function LossFields({ recipe, info, issues, onChange }: Props) {
  const { task, training } = recipe;
  const fitting: readonly LossName[] = lossesByTask[task.kind];
  // A loss of the other task is shown as it is until it is mended.
  const offered = fitting.includes(training.loss) ? fitting : [training.loss, ...fitting];
  return (
    <div className={classes.fields}>
      <ChoiceField
        label={say('training.loss.label')}
        hint={say('training.loss.hint')}
        value={training.loss}
        options={offered.map((loss) => ({ value: loss, label: loss }))}
        onChange={(loss) => onChange(withLoss(recipe, loss))}
      />
      <p className={classes.hint}>{say(`training.lossHints.${training.loss}`)}</p>
      {pairingProblems(recipe, info).map((problem) => (
        <PairingMend key={problem.path} problem={problem} onMend={() => onChange(problem.mend)} />
      ))}
      {hasLabelSmoothing(training.loss) && (
        <NumberField
          label={say('fields.labelSmoothing')}
          hint={say('training.loss.smoothingHint')}
          value={training.labelSmoothing}
          step={0.05}
          min={0}
          max={0.95}
          error={issueAt(issues, 'training.labelSmoothing')}
          onChange={(labelSmoothing) =>
            onChange({ ...recipe, training: { ...training, labelSmoothing } })
          }
        />
      )}
    </div>
  );
}
