import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { say, type WordKey } from '@/words/say';
import classes from './shortcuts.module.css';

interface Props {
  /** Starts a run; null where none can start. */
  onTrain: (() => void) | null;
}

const keys: readonly [string, WordKey][] = [
  ['T', 'shortcuts.train'],
  ['Space', 'shortcuts.pause'],
  ['← →', 'shortcuts.read'],
  ['Enter', 'shortcuts.hold'],
  ['↑ ↓', 'shortcuts.step'],
  ['?', 'shortcuts.list'],
];

/** The keys that work anywhere on the page, and the list of all of them. */
export function Shortcuts({ onTrain }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  // Whoever speaks to their computer, or hits keys by accident, can switch single letters off.
  const [on, setOn] = useLocalStorage({ key: 'lossline-keys', defaultValue: true });
  useEffect(() => {
    if (!on) return;
    function press(event: KeyboardEvent) {
      if (!isForThePage(event)) return;
      if (event.key === '?') dialog.current?.showModal();
      else if (event.key.toLowerCase() === 't' && onTrain) onTrain();
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on, onTrain]);
  return (
    <>
      <ActionIcon
        className={classes.open}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={say('shortcuts.title')}
        onClick={() => dialog.current?.showModal()}
      >
        <IconKeyboard size={18} />
      </ActionIcon>
      <dialog ref={dialog} className={classes.dialog} aria-labelledby={title}>
        <h2 id={title}>{say('shortcuts.title')}</h2>
        <dl>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{say(does)}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          size="xs"
          label={say('shortcuts.on')}
          checked={on}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        <Button size="compact-sm" variant="default" onClick={() => dialog.current?.close()}>
          {say('common.close')}
        </Button>
      </dialog>
    </>
  );
}

/** Pressed alone, and not into a field, a menu or a dialog. */
function isForThePage({
  target,
  ctrlKey,
  metaKey,
  altKey,
  repeat,
  defaultPrevented,
}: KeyboardEvent) {
  if (ctrlKey || metaKey || altKey || repeat || defaultPrevented) return false;
  const taken = 'input, textarea, select, dialog, [role=menu], [role=listbox], [role=dialog]';
  return !(target instanceof Element && target.closest(taken));
}
