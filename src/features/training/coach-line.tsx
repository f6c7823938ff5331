import { Button } from '@mantine/core';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import type { Advice, CoachAction } from '@/core/coach/advice';
import { coach, lastBinEnd } from '@/core/coach/coach';
import type { Run } from '@/core/training/run';
import { say, sayPhrase } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import classes from './coach-line.module.css';

interface Props {
  run: Run | null;
  onAction: (run: Run, action: CoachAction) => void;
}

/** What the curves say, one thing at a time, with its reason and what to do about it. Always of one height. */
export function CoachLine({ run, onAction }: Props) {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  const act = useCallback(
    (action: CoachAction) => latest.current && onAction(latest.current, action),
    [onAction],
  );
  return <Words advice={useAdvice(run)} onAction={act} />;
}

interface WordsProps {
  advice: Advice | null;
  onAction: (action: CoachAction) => void;
}

/** Drawn again only where the advice is another. */
const Words = memo(function Words({ advice, onAction }: WordsProps) {
  useLanguage();
  const [open, setOpen] = useState(false);
  const action = advice?.action;
  const message = advice ? sayPhrase(advice.message) : say('training.coach.idle');
  return (
    <section
      className={classes.line}
      aria-label={say('training.coach.name')}
      data-tone={advice?.tone ?? 'idle'}
      data-open={open || undefined}
    >
      <p className={classes.message}>{message}</p>
      <p className={classes.reason}>{advice?.reason && sayPhrase(advice.reason)}</p>
      <div className={classes.buttons}>
        {advice?.reason && (
          <Button
            className={classes.why}
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {say('training.coach.why')}
          </Button>
        )}
        {action && (
          <Button size="compact-sm" variant="default" onClick={() => onAction(action)}>
            {sayPhrase(action.label)}
          </Button>
        )}
      </div>
      <Announcer text={advice ? message : ''} />
    </section>
  );
});

/** The coach's word, worked out anew only where it may have changed, not with every epoch. */
function useAdvice(run: Run | null): Advice | null {
  const key = run
    ? `${run.id} ${run.status} ${lastBinEnd(run.history.loss.length)} ${run.recipe.training.changes.length}`
    : '';
  const [said, setSaid] = useState<{ key: string; advice: Advice | null }>({
    key: '',
    advice: null,
  });
  if (said.key === key) return said.advice;
  const advice = run ? coach(run) : null;
  setSaid({ key, advice });
  return advice;
}

const secondsBetweenAnnouncements = 8;

/** Tells a screen reader of a new advice, at most one every several seconds. */
function Announcer({ text }: { text: string }) {
  const [said, setSaid] = useState(text);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);
  useEffect(() => {
    const tell = () => setSaid(latest.current);
    const timer = setInterval(tell, secondsBetweenAnnouncements * 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span aria-live="polite" className="visually-hidden">
      {said}
    </span>
  );
}
