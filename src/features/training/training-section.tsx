import { Slider } from '@mantine/core';
import type { Issue } from '@/core/errors';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import { lossesByTask, type LossName } from '@/core/training/losses';
import { optimizerSchema, type OptimizerName } from '@/core/training/optimizers';
import { ChoiceField } from '@/ui/choice-field';
import { formatNumber } from '@/ui/number-text';
import { NumberField } from '@/ui/number-field';
import { Section } from '@/ui/section';
import { deviceTitles } from './device-titles';
import classes from './training-section.module.css';

interface Props {
  recipe: Recipe;
  issues: readonly Issue[];
  device: DeviceChoice;
  startsOpen: boolean;
  onChange: (recipe: Recipe) => void;
  onDevice: (device: DeviceChoice) => void;
}

const optimizerTitles: Record<OptimizerName, string> = {
  adam: 'Adam',
  sgd: 'SGD',
  rmsprop: 'RMSprop',
};

/** How the network learns. */
export function TrainingSection(props: Props) {
  const { recipe, issues, device, startsOpen, onChange, onDevice } = props;
  const { training, task } = recipe;
  const set = (changes: Partial<Recipe['training']>) =>
    onChange({ ...recipe, training: { ...training, ...changes } });
  const errorOf = (field: string) => issueAt(issues, `training.${field}`);
  const summary = `${optimizerTitles[training.optimizer.kind]} ${formatNumber(training.learningRate)}`;
  return (
    <Section number={3} title="Training" summary={summary} startsOpen={startsOpen}>
      <NumberField
        label="Learning rate"
        hint="How far each step moves the weights. Too small learns slowly, too large diverges."
        value={training.learningRate}
        step="1-2-5"
        error={errorOf('learningRate')}
        onChange={(learningRate) => set({ learningRate })}
      />
      <RateSlider
        value={training.learningRate}
        onChange={(learningRate) => set({ learningRate })}
      />
      <div className={classes.pair}>
        <NumberField
          label="Batch size"
          hint="Rows a step looks at. Smaller batches make more, noisier steps an epoch."
          value={training.batchSize}
          step={16}
          min={1}
          error={errorOf('batchSize')}
          onChange={(batchSize) => set({ batchSize })}
        />
        <NumberField
          label="Epochs"
          hint="How often the network sees every training row."
          value={training.epochs}
          step={10}
          min={1}
          error={errorOf('epochs')}
          onChange={(epochs) => set({ epochs })}
        />
      </div>
      <div className={classes.pair}>
        <ChoiceField
          label="Optimizer"
          hint="The rule that turns gradients into steps."
          value={training.optimizer.kind}
          options={Object.entries(optimizerTitles).map(([value, label]) => ({
            value: value as OptimizerName,
            label,
          }))}
          onChange={(kind) => set({ optimizer: optimizerSchema.parse({ kind }) })}
        />
        <NumberField
          label="Seed"
          hint="Decides the first weights, the shuffling and dropout. The same seed gives the same curves."
          value={training.seed}
          step={1}
          min={0}
          error={errorOf('seed')}
          onChange={(seed) => set({ seed })}
        />
      </div>
      <ChoiceField
        label="Loss"
        hint="What training makes small: cross-entropy for classes, absolute or squared error for values."
        value={training.loss}
        options={lossesByTask[task.kind].map((loss: LossName) => ({ value: loss, label: loss }))}
        error={errorOf('loss')}
        onChange={(loss) => set({ loss })}
      />
      <ChoiceField
        label="Runs on"
        hint="Where the arithmetic happens: the graphics processor, or the processor."
        value={device}
        options={deviceTitles}
        onChange={onDevice}
      />
    </Section>
  );
}

const [smallestPower, largestPower] = [-6, 0];

interface RateProps {
  value: number;
  onChange: (value: number) => void;
}

/** The learning rate on a log scale with 1-2-5 stops; between them only by typing. */
function RateSlider({ value, onChange }: RateProps) {
  const stops: number[] = [];
  for (let power = smallestPower; power <= largestPower; power++) {
    for (const mantissa of power === largestPower ? [1] : [1, 2, 5]) {
      stops.push(Number(`${mantissa}e${power}`));
    }
  }
  const place = Number.isFinite(value) && value > 0 ? nearestStop(stops, value) : 0;
  return (
    <Slider
      size="sm"
      min={0}
      max={stops.length - 1}
      step={1}
      value={place}
      thumbLabel="Rate on a log scale"
      label={(index) => formatNumber(stops[index])}
      marks={stops.flatMap((stop, index) =>
        String(stop.toExponential()).startsWith('1e') ? [{ value: index }] : [],
      )}
      onChange={(index) => onChange(stops[index])}
    />
  );
}

function nearestStop(stops: readonly number[], value: number): number {
  const distances = stops.map((stop) => Math.abs(Math.log(stop / value)));
  return distances.indexOf(Math.min(...distances));
}
