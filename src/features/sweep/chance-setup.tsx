import type { Issue } from '@/core/errors';
import type { Split } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { NumberField } from '@/ui/number-field';
import classes from './sweep.module.css';

export interface ChanceForm {
  repeats: number;
  folds: number;
  epochs: number;
}

interface Props {
  kind: 'repeats' | 'folds';
  form: ChanceForm;
  split: Split;
  issues: readonly Issue[];
  onChange: (changes: Partial<ChanceForm>) => void;
}

/** How often the present settings are tried, by other seeds or other validation rows. */
export function ChanceSetup({ kind, form, split, issues, onChange }: Props) {
  return (
    <>
      <p className={classes.note}>{kind === 'repeats' ? repeatsText : foldsText(split)}</p>
      <div className={classes.options}>
        {kind === 'repeats' ? (
          <NumberField
            label="Number of runs"
            hint="Each with other first weights, another order of the rows and other dropout."
            value={form.repeats}
            step={1}
            min={2}
            error={issueAt(issues, 'repeats')}
            onChange={(repeats) => onChange({ repeats })}
          />
        ) : (
          <NumberField
            label="Folds"
            hint="In how many parts the training rows are cut; each validates one run."
            value={form.folds}
            step={1}
            min={2}
            error={issueAt(issues, 'folds')}
            onChange={(folds) => onChange({ folds })}
          />
        )}
        <NumberField
          label="Length of each"
          hint="How many epochs each run has."
          value={form.epochs}
          step={10}
          min={1}
          error={issueAt(issues, 'epochs')}
          onChange={(epochs) => onChange({ epochs })}
        />
      </div>
    </>
  );
}

const repeatsText =
  'The present settings several times, on the same rows: how much of a result is luck with first weights, order and dropout.';

function foldsText({ method }: Split): string {
  const cut = {
    random: 'at random',
    file: 'at random',
    stratified: 'with the same shares of the classes in each',
    ordered:
      'into stretches of the file, so that most folds learn from later rows than they validate on',
    group: 'along the groups, of which each cut may tear one',
  }[method];
  return `The training and validation rows together, cut ${cut}. Each part validates one run, which learns from the others. The test rows stay out; scaling and fills stay those of all training rows.`;
}
