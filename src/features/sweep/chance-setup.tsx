import type { Issue } from '@/core/errors';
import type { Split } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { NumberField } from '@/ui/number-field';
import { say } from '@/words/say';
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
      <p className={classes.note}>
        {kind === 'repeats' ? say('sweep.chance.repeats') : foldsText(split)}
      </p>
      <div className={classes.options}>
        {kind === 'repeats' ? (
          <NumberField
            label={say('sweep.chance.number')}
            hint={say('sweep.chance.numberHint')}
            value={form.repeats}
            step={1}
            min={2}
            error={issueAt(issues, 'repeats')}
            onChange={(repeats) => onChange({ repeats })}
          />
        ) : (
          <NumberField
            label={say('sweep.chance.folds')}
            hint={say('sweep.chance.foldsHint')}
            value={form.folds}
            step={1}
            min={2}
            error={issueAt(issues, 'folds')}
            onChange={(folds) => onChange({ folds })}
          />
        )}
        <NumberField
          label={say('sweep.search.length')}
          hint={say('sweep.search.lengthHint')}
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

function foldsText({ method }: Split): string {
  const cut = method === 'file' ? 'random' : method;
  return say('sweep.chance.cutNote', { cut: { key: `sweep.chance.cut.${cut}` } });
}
