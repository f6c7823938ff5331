import { useState } from 'react';

/** The plain value given first for as long as later ones say the same, so that what is drawn from it can rest. */
export function useSame<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  const [held, setHeld] = useState({ value, text });
  if (held.text === text) return held.value;
  setHeld({ value, text });
  return value;
}
