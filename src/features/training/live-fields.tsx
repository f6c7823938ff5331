import { issueAt } from '@/core/recipe/validate-recipe';
import type { ChangedSettings } from '@/core/training/changes';
import { NumberField } from '@/ui/number-field';
import { RateSlider } from './rate-slider';
import type { TrainingFieldProps } from './training-field-props';
import classes from './training-section.module.css';

export interface SteeringProps {
  /** Name of the run that these fields change while it is on; null where none is. */
  steers: string | null;
  /** That run stands still. */
  paused: boolean;
  onSteer: (settings: ChangedSettings) => void;
}

/** Learning rate, batch size and epochs: what can change while a run is on. */
export function LiveFields(props: TrainingFieldProps & SteeringProps) {
  const { recipe, issues, steers, paused, onChange, onSteer } = props;
  const { learningRate, batchSize, epochs } = recipe.training;
  const set = (settings: ChangedSettings) => {
    onChange(settings);
    if (steers !== null) onSteer(settings);
  };
  return (
    <>
      <NumberField
        label="Learning rate"
        hint="How far each step moves the weights. Too small learns slowly, too large diverges."
        value={learningRate}
        step="1-2-5"
        error={issueAt(issues, 'training.learningRate')}
        onChange={(value) => set({ learningRate: value })}
      />
      <RateSlider value={learningRate} onChange={(value) => set({ learningRate: value })} />
      <div className={classes.pair}>
        <NumberField
          label="Batch size"
          hint="Rows a step looks at. Smaller batches make more, noisier steps an epoch."
          value={batchSize}
          step={16}
          min={1}
          error={issueAt(issues, 'training.batchSize')}
          onChange={(value) => set({ batchSize: value })}
        />
        <NumberField
          label="Epochs"
          hint="How often the network sees every training row. A run that is on takes any number above the epochs it has done."
          value={epochs}
          step={10}
          min={1}
          error={issueAt(issues, 'training.epochs')}
          onChange={(value) => set({ epochs: value })}
        />
      </div>
      <p className={classes.when}>{whenText(steers, paused)}</p>
    </>
  );
}

function whenText(steers: string | null, paused: boolean): string {
  if (steers === null) return 'These three can also change while a run is on.';
  const when = paused ? 'as soon as it goes on' : 'from its next step';
  return `These three change ${steers} ${when}; all else applies from the next Train.`;
}
