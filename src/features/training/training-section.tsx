import type { Issue } from '@/core/errors';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import type { Recipe, Training } from '@/core/recipe/recipe';
import { issueAt } from '@/core/recipe/validate-recipe';
import type { TableInfo } from '@/core/table/table-info';
import { ChoiceField } from '@/ui/choice-field';
import { formatNumber } from '@/ui/number-text';
import { NumberField } from '@/ui/number-field';
import { Section } from '@/ui/section';
import { say } from '@/words/say';
import { devices } from './devices';
import { LiveFields, type SteeringProps } from './live-fields';
import { LossFields } from './loss-fields';
import { OptimizerFields } from './optimizer-fields';
import { optimizerTitles } from './optimizer-titles';
import { PaceGroup } from './pace-group';
import classes from './training-section.module.css';

interface Props extends SteeringProps {
  recipe: Recipe;
  info: TableInfo;
  issues: readonly Issue[];
  device: DeviceChoice;
  startsOpen: boolean;
  onChange: (recipe: Recipe) => void;
  onDevice: (device: DeviceChoice) => void;
}

/** How the network learns. */
export function TrainingSection(props: Props) {
  const { recipe, info, issues, device, startsOpen, steers, paused, onSteer, onChange, onDevice } =
    props;
  const { training } = recipe;
  const set = (changes: Partial<Training>) =>
    onChange({ ...recipe, training: { ...training, ...changes } });
  const fields = { recipe, issues, onChange: set };
  const summary = `${optimizerTitles[training.optimizer.kind]} ${formatNumber(training.learningRate)}`;
  return (
    <Section
      number={3}
      title={say('training.section.title')}
      summary={summary}
      startsOpen={startsOpen}
    >
      <LiveFields {...fields} steers={steers} paused={paused} onSteer={onSteer} />
      <PaceGroup {...fields} />
      <OptimizerFields {...fields} />
      <LossFields recipe={recipe} info={info} issues={issues} onChange={onChange} />
      <div className={classes.pair}>
        <ChoiceField
          label={say('training.section.device')}
          hint={say('training.section.deviceHint')}
          value={device}
          options={devices.map((name) => ({ value: name, label: say(`training.devices.${name}`) }))}
          onChange={onDevice}
        />
        <NumberField
          label={say('fields.seed')}
          hint={say('training.section.seedHint')}
          value={training.seed}
          step={1}
          min={0}
          error={issueAt(issues, 'training.seed')}
          onChange={(seed) => set({ seed })}
        />
      </div>
    </Section>
  );
}
