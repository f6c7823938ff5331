import { useState, type KeyboardEvent } from 'react';
import { decimalText, formatNumber, nextStop, parseNumber } from './number-text';

export interface NumberTextOptions {
  /** NaN while the text is not a number. */
  value: number;
  onChange: (value: number) => void;
  /** What an arrow key adds; `1-2-5` walks those stops, for fields that span magnitudes. */
  step: number | '1-2-5';
  min?: number;
  max?: number;
}

/** Props of an input that holds a number: the text is the person's own until another value comes in. */
export function useNumberText({ value, onChange, step, min, max }: NumberTextOptions) {
  const [text, setText] = useState(() => formatNumber(value));
  if (!Object.is(parseNumber(text), value) && !Number.isNaN(value)) setText(formatNumber(value));

  function change(next: string) {
    setText(next);
    onChange(parseNumber(next));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined;
    if (!direction || !Number.isFinite(value)) return;
    event.preventDefault();
    const moved =
      step === '1-2-5'
        ? nextStop(Math.max(value, 1e-12), direction)
        : Number((value + direction * step).toPrecision(12));
    change(formatNumber(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, moved))));
  }

  return {
    value: text,
    role: 'spinbutton',
    inputMode: 'decimal',
    autoComplete: 'off',
    // React would write a small number as 1e-7, which ARIA does not read.
    'aria-valuenow': Number.isFinite(value) ? (decimalText(value) as unknown as number) : undefined,
    onChange: (event: { currentTarget: HTMLInputElement }) => change(event.currentTarget.value),
    onKeyDown,
  } as const;
}
