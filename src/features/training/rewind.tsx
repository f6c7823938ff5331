import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { memo, useCallback, useId, useState } from 'react';
import { bestEpoch } from '@/core/training/best-epoch';
import { changeSchema, settingsAt, type ChangedSettings } from '@/core/training/changes';
import type { Training } from '@/core/recipe/recipe';
import { epochsDone, type Run } from '@/core/training/run';
import { NumberField } from '@/ui/number-field';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import { lastChangePlace, lastChangeText } from './last-change';
import classes from './rewind.module.css';

export interface RewindProps {
  run: Run;
  onBranch: (run: string, epoch: number, settings: ChangedSettings) => void;
}

/** The way back: to an epoch of the run and on from there with another learning rate, in a run of its own. */
export function Rewind({ run, onBranch }: RewindProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { training } = run.recipe;
  const toggle = useCallback(() => setOpen((before) => !before), []);
  return (
    <div className={classes.rewind}>
      <div className={classes.line}>
        <span className={classes.change}>
          <LastChange training={training} place={lastChangePlace(training, epochsDone(run))} />
        </span>
        <Toggle
          open={open}
          panel={id}
          off={epochsDone(run) === 0 || run.prepared === null}
          onClick={toggle}
        />
      </div>
      <div id={id} hidden={!open} className={classes.panel}>
        {open && (
          <RewindFields
            key={run.id}
            run={run}
            onBranch={(...chosen) => {
              setOpen(false);
              onBranch(...chosen);
            }}
          />
        )}
      </div>
    </div>
  );
}

interface ToggleProps {
  open: boolean;
  /** Id of what it opens. */
  panel: string;
  off: boolean;
  onClick: () => void;
}

/** Drawn apart, as the toggle is, so that it is not drawn again with every epoch. */
const LastChange = memo(function LastChange(props: { training: Training; place: number }) {
  useLanguage();
  return lastChangeText(props.training, props.place);
});

const Toggle = memo(function Toggle({ open, panel, off, onClick }: ToggleProps) {
  useLanguage();
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      leftSection={<IconArrowBackUp size={14} />}
      aria-expanded={open}
      aria-controls={panel}
      disabled={off}
      onClick={onClick}
    >
      {say('training.rewind.open')}
    </Button>
  );
});

/** Starts from the epoch with the smallest val_loss. */
function RewindFields({ run, onBranch }: RewindProps) {
  const { history, recipe } = run;
  const best = bestEpoch(history.valLoss) ?? 0;
  const [epoch, setEpoch] = useState(best);
  const [rate, setRate] = useState(
    () => settingsAt(recipe.training, { epoch: best, row: 0 }).learningRate,
  );
  const done = epochsDone(run);
  const isEpoch = Number.isInteger(epoch) && epoch >= 0 && epoch <= done;
  const isRate = changeSchema.shape.learningRate.safeParse(rate).success && Number.isFinite(rate);
  return (
    <form
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEpoch && isRate) onBranch(run.id, epoch, { learningRate: rate });
      }}
    >
      <NumberField
        label={say('training.rewind.epoch')}
        hint={say('training.rewind.epochHint', { best })}
        value={epoch}
        step={1}
        min={0}
        max={done}
        error={isEpoch ? null : say('training.rewind.epochRange', { last: done })}
        onChange={setEpoch}
      />
      <NumberField
        label={say('training.rewind.rate')}
        hint={say('training.rewind.rateHint')}
        value={rate}
        step="1-2-5"
        error={isRate ? null : say('training.rewind.rateRange')}
        onChange={setRate}
      />
      <Button type="submit" size="xs" disabled={!isEpoch || !isRate}>
        {say('training.rewind.go')}
      </Button>
    </form>
  );
}
