import { useDeferredValue, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
}

/** Draws its children in a turn of their own, right after what stands around them, so that no drawing takes long. */
export function NextTurn({ children }: Props) {
  return useDeferredValue(true, false) && children;
}
