import type { Recipe } from '@/core/recipe/recipe';
import { optimizerSchema, type OptimizerName } from '@/core/training/optimizers';
import { ChoiceField } from '@/ui/choice-field';
import { Fold } from '@/ui/fold';
import { say } from '@/words/say';
import { ClippingFields } from './clipping-fields';
import classes from './optimizer-fields.module.css';
import { OptimizerParameters } from './optimizer-parameters';
import { optimizerTitles } from './optimizer-titles';
import type { TrainingFieldProps } from './training-field-props';

/** The optimizer, and folded away what it can be told and how its gradients are clipped. */
export function OptimizerFields(props: TrainingFieldProps) {
  const { recipe, issues, onChange } = props;
  const { optimizer } = recipe.training;
  const hint = say(`training.optimizerHints.${optimizer.kind}`);
  const wrong = issues.some(({ path }) => /^training\.(optimizer|clipping)/.test(path));
  return (
    <div>
      <ChoiceField
        label={say('training.optimizer.label')}
        hint={hint}
        value={optimizer.kind}
        options={Object.entries(optimizerTitles).map(([value, label]) => ({
          value: value as OptimizerName,
          label,
        }))}
        onChange={(kind) => onChange({ optimizer: optimizerSchema.parse({ kind }) })}
      />
      <p className={classes.hint}>{hint}</p>
      <Fold
        title={say('training.optimizer.settings')}
        summary={summaryOf(props.recipe)}
        forcedOpen={wrong}
      >
        <div className={classes.fields}>
          <OptimizerParameters {...props} />
          <ClippingFields {...props} />
        </div>
      </Fold>
    </div>
  );
}

/** Such as "defaults" or "changed · clipnorm 1". */
function summaryOf({ training: { optimizer, clipping } }: Recipe): string {
  const defaults = optimizerSchema.parse({ kind: optimizer.kind });
  const changed = JSON.stringify(defaults) !== JSON.stringify(optimizer);
  const clips = clipping.kind === 'none' ? [] : [`${clipping.kind} ${clipping.limit}`];
  return [
    say(changed ? 'training.optimizer.changed' : 'training.optimizer.defaults'),
    ...clips,
  ].join(' · ');
}
