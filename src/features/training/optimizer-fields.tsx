import { useState } from 'react';
import { optimizerSchema, type OptimizerName } from '@/core/training/optimizers';
import { ChoiceField } from '@/ui/choice-field';
import { ClippingFields } from './clipping-fields';
import classes from './optimizer-fields.module.css';
import { OptimizerParameters } from './optimizer-parameters';
import { optimizerHints, optimizerTitles } from './optimizer-titles';
import type { TrainingFieldProps } from './training-field-props';

/** The optimizer, and folded away what it can be told and how its gradients are clipped. */
export function OptimizerFields(props: TrainingFieldProps) {
  const { recipe, issues, onChange } = props;
  const [open, setOpen] = useState(false);
  const { optimizer } = recipe.training;
  const wrong = issues.some(({ path }) => /^training\.(optimizer|clipping)/.test(path));
  return (
    <div>
      <ChoiceField
        label="Optimizer"
        hint={optimizerHints[optimizer.kind]}
        value={optimizer.kind}
        options={Object.entries(optimizerTitles).map(([value, label]) => ({
          value: value as OptimizerName,
          label,
        }))}
        onChange={(kind) => onChange({ optimizer: optimizerSchema.parse({ kind }) })}
      />
      <p className={classes.hint}>{optimizerHints[optimizer.kind]}</p>
      <details
        className={classes.more}
        open={open || wrong}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>More</summary>
        <div className={classes.fields}>
          <OptimizerParameters {...props} />
          <ClippingFields {...props} />
        </div>
      </details>
    </div>
  );
}
