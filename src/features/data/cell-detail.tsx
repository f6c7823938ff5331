import { CloseButton } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { say } from '@/words/say';
import { shorten } from './column-text';
import classes from './cell-detail.module.css';

/** Characters shown at most; more would hold up the page. */
const longest = 100_000;

interface Props {
  ref: RefObject<HTMLTextAreaElement | null>;
  name: string;
  /** From 0. */
  row: number;
  /** Undefined until it has come, and once its row is far out of sight. */
  text: string | undefined;
  onClose: () => void;
  /** Escape: back to the table. */
  onBack: () => void;
}

/** One cell with all of its text, to read and to copy. */
export function CellDetail({ ref, name, row, text, onClose, onBack }: Props) {
  const [kept, setKept] = useState(text);
  if (text !== undefined && text !== kept) setKept(text);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Some browsers return a promise here, which React would take for a clean-up.
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const place = say('data.cell.place', { row: row + 1, name: shorten(name) });
  const whole = kept ?? '';
  const lines = Math.ceil(whole.length / 80) + (whole.match(/\n/g)?.length ?? 0);
  return (
    <div ref={box} className={classes.detail} role="group" aria-label={say('data.cell.name')}>
      <header className={classes.header}>
        <h3 className={classes.place}>{place}</h3>
        <span className={classes.length}>{lengthText(whole)}</span>
        <CloseButton size="sm" aria-label={say('data.cell.close')} onClick={onClose} />
      </header>
      <textarea
        ref={ref}
        className={classes.text}
        aria-label={say('data.cell.all')}
        readOnly
        rows={Math.max(1, Math.min(6, lines))}
        value={whole === '' ? say('data.missing') : whole.slice(0, longest)}
        data-missing={whole === '' || undefined}
        onKeyDown={(event) => event.key === 'Escape' && onBack()}
      />
      <p className="visually-hidden" aria-live="polite">
        {place}: {whole === '' ? say('data.missing') : shorten(whole, 200)}
      </p>
    </div>
  );
}

function lengthText({ length }: string): string {
  if (length > longest) return say('data.cell.lengthCut', { shown: longest, all: length });
  return say('data.cell.length', { count: length });
}
