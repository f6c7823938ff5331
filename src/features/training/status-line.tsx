import { memo, useEffect, useRef, useState } from 'react';
import type { MetricNames } from '@/core/metrics/metric-names';
import type { BackendInfo } from '@/core/protocol/training-protocol';
import { backendDetail } from '@/core/training/backend-detail';
import { epochsDone, epochsPlanned, isActive, secondsLeft, type Run } from '@/core/training/run';
import { formatDuration, formatMetric } from '@/ui/format';
import { say, sayPhrase } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import { Rewind, type RewindProps } from './rewind';
import { statusText } from './status-text';
import { useSaid } from './use-said';
import classes from './status-line.module.css';

interface Props {
  run: Run | null;
  metrics: MetricNames;
  /** Goes back to an epoch of a run and on from there. */
  onBranch: RewindProps['onBranch'];
}

/** Where the run is, how long it has taken and will take, and the latest numbers. */
export function StatusLine({ run, metrics, onBranch }: Props) {
  const active = isActive(run);
  const share = run ? Math.min(1, epochsDone(run) / epochsPlanned(run)) : 0;
  const text = statusText(run);
  const left = run && active ? secondsLeft(run) : null;
  return (
    <div className={classes.line}>
      <div className={classes.top}>
        <span className={classes.dot} data-status={run?.status ?? 'idle'} aria-hidden />
        <span role="status" aria-live="off" className={classes.status}>
          {text}
        </span>
        <Announcer text={text} quiet={active} />
        <span className={classes.times}>
          {run && (
            <Times
              elapsed={Math.round(run.seconds)}
              left={left === null ? null : Math.round(left)}
            />
          )}
        </span>
        <Backend backend={run?.backend ?? null} />
      </div>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={useSaid('training.status.share')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <div className={classes.share} style={{ transform: `scaleX(${share})` }} />
      </div>
      <div className={classes.body}>
        <dl className={classes.numbers}>
          {numbersOf(run, metrics).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatMetric(value)}</dd>
            </div>
          ))}
        </dl>
        {run && <Rewind key={run.id} run={run} onBranch={onBranch} />}
      </div>
    </div>
  );
}

function numbersOf(run: Run | null, { loss, metric }: MetricNames): [string, number | undefined][] {
  const history = run?.history;
  return [
    [loss, history?.loss.at(-1)],
    [`val_${loss}`, history?.valLoss.at(-1)],
    [metric, history?.metric.at(-1)],
    [`val_${metric}`, history?.valMetric.at(-1)],
  ];
}

/** Whole seconds, so that it is drawn once a second and not with every epoch. */
const Times = memo(function Times({ elapsed, left }: { elapsed: number; left: number | null }) {
  useLanguage();
  const past = formatDuration(elapsed);
  if (left === null) return past;
  return say('training.status.left', { elapsed: past, left: formatDuration(left) });
});

/** Where the run is computed, and what there is to know about that. */
const Backend = memo(function Backend({ backend }: { backend: BackendInfo | null }) {
  useLanguage();
  return (
    <>
      <span className={classes.note}>{backend?.note && sayPhrase(backend.note)}</span>
      {backend && (
        <span className={classes.backend} title={backendDetail(backend)}>
          {backend.name}
        </span>
      )}
    </>
  );
});

const secondsBetweenAnnouncements = 5;

/** Tells a screen reader of changes, at most one every few seconds while training. */
function Announcer({ text, quiet }: { text: string; quiet: boolean }) {
  const [said, setSaid] = useState(text);
  const pending = useRef(text);
  useEffect(() => {
    pending.current = text;
    if (!quiet) {
      const timer = setTimeout(() => setSaid(pending.current));
      return () => clearTimeout(timer);
    }
  }, [text, quiet]);
  useEffect(() => {
    if (!quiet) return;
    const timer = setInterval(() => setSaid(pending.current), secondsBetweenAnnouncements * 1000);
    return () => clearInterval(timer);
  }, [quiet]);
  return (
    <span aria-live="polite" className="visually-hidden">
      {said}
    </span>
  );
}
