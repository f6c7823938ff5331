import { issueAt } from '@/core/recipe/validate-recipe';
import { NumberField } from '@/ui/number-field';
import { RateSlider } from './rate-slider';
import type { TrainingFieldProps } from './training-field-props';
import classes from './training-section.module.css';

/** Learning rate, batch size and epochs: what can change while a run is on. */
export function LiveFields({ recipe, issues, onChange }: TrainingFieldProps) {
  const { learningRate, batchSize, epochs } = recipe.training;
  return (
    <>
      <NumberField
        label="Learning rate"
        hint="How far each step moves the weights. Too small learns slowly, too large diverges."
        value={learningRate}
        step="1-2-5"
        error={issueAt(issues, 'training.learningRate')}
        onChange={(value) => onChange({ learningRate: value })}
      />
      <RateSlider value={learningRate} onChange={(value) => onChange({ learningRate: value })} />
      <div className={classes.pair}>
        <NumberField
          label="Batch size"
          hint="Rows a step looks at. Smaller batches make more, noisier steps an epoch."
          value={batchSize}
          step={16}
          min={1}
          error={issueAt(issues, 'training.batchSize')}
          onChange={(value) => onChange({ batchSize: value })}
        />
        <NumberField
          label="Epochs"
          hint="How often the network sees every training row."
          value={epochs}
          step={10}
          min={1}
          error={issueAt(issues, 'training.epochs')}
          onChange={(value) => onChange({ epochs: value })}
        />
      </div>
    </>
  );
}
