import { useState, type KeyboardEvent } from 'react';
import type { Run } from '@/core/training/run';
import { say } from '@/words/say';
import classes from './runs.module.css';

interface Props {
  run: Pick<Run, 'name'>;
  onRename: (name: string) => void;
}

/** A run's name as a field that looks like text: Enter or leaving it keeps the name, Escape does not. */
export function RunName({ run, onRename }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    const name = typed?.trim();
    if (name && name !== run.name) onRename(name);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setTyped(null);
    if (event.key === 'Enter') event.currentTarget.blur();
  };
  return (
    <input
      className={classes.name}
      aria-label={say('runs.nameOf', { run: run.name })}
      maxLength={60}
      value={typed ?? run.name}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}
