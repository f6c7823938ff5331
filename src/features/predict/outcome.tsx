import type { Run } from '@/core/training/run';
import { scorePredictions } from '@/core/metrics/test-scores';
import { formatMetric } from '@/ui/format';
import { say } from '@/words/say';
import classes from './predict.module.css';

interface Props {
  run: Run;
  /** One name an output. */
  names: readonly string[];
  /** `[numOutputs]`; null before the first prediction. */
  outputs: Float32Array | null;
  /** False while a value that nothing fills is missing. */
  isComplete: boolean;
}

/** What the model says of the row: the classes with their probabilities, or the value. */
export function Outcome({ run, names, outputs, isComplete }: Props) {
  const { label } = run.recipe.task;
  return (
    <div
      className={classes.outcome}
      role="group"
      aria-label={say('predict.outcome.part')}
      data-stale={!isComplete}
    >
      {names.length > 1 ? (
        <Classes label={label} names={names} outputs={outputs} />
      ) : (
        <Value label={label} value={outputs?.[0]} run={run} />
      )}
      <p className={classes.outcomeNote} aria-live="polite">
        {isComplete ? ' ' : say('predict.outcome.incomplete')}
      </p>
    </div>
  );
}

function Classes({ label, names, outputs }: { label: string } & Pick<Props, 'names' | 'outputs'>) {
  const best = outputs ? outputs.indexOf(Math.max(...outputs)) : -1;
  return (
    <>
      <p className={classes.outcomeTitle}>
        {label} <strong>{best < 0 ? '–' : names[best]}</strong>
      </p>
      <ul className={classes.bars} aria-label={say('predict.outcome.probabilities')}>
        {names.map((name, index) => {
          const share = outputs?.[index] ?? 0;
          return (
            <li key={name} data-best={index === best || undefined}>
              <span className={classes.barName}>{name}</span>
              <span className={classes.barTrack} aria-hidden>
                <span style={{ transform: `scaleX(${share})` }} />
              </span>
              <span className={classes.barValue}>{outputs ? formatMetric(share, 3) : '–'}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Value({ label, value, run }: { label: string; value: number | undefined; run: Run }) {
  const scores = run.test && run.test.truth.length > 0 ? scorePredictions(run.test) : null;
  return (
    <>
      <p className={classes.outcomeTitle}>{label}</p>
      <p className={classes.outcomeValue}>{formatMetric(value)}</p>
      {scores?.kind === 'regression' && (
        <p className={classes.outcomeNote}>
          {say('predict.outcome.off', { error: formatMetric(scores.mae, 3) })}
        </p>
      )}
    </>
  );
}
