import { issueAt } from '@/core/recipe/validate-recipe';
import type { ChangedSettings } from '@/core/training/changes';
import { NumberField } from '@/ui/number-field';
import { say } from '@/words/say';
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
        label={say('fields.learningRate')}
        hint={say('training.section.rateHint')}
        value={learningRate}
        step="1-2-5"
        error={issueAt(issues, 'training.learningRate')}
        onChange={(value) => set({ learningRate: value })}
      />
      <RateSlider value={learningRate} onChange={(value) => set({ learningRate: value })} />
      <div className={classes.pair}>
        <NumberField
          label={say('fields.batchSize')}
          hint={say('training.section.batchSizeHint')}
          value={batchSize}
          step={16}
          min={1}
          error={issueAt(issues, 'training.batchSize')}
          onChange={(value) => set({ batchSize: value })}
        />
        <NumberField
          label={say('fields.epochs')}
          hint={say('training.section.epochsHint')}
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
  if (steers === null) return say('training.section.live');
  return paused
    ? say('training.section.steersPaused', { run: steers })
    : say('training.section.steers', { run: steers });
}
