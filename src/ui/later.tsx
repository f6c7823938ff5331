import { lazy, Suspense, useState, type ComponentType } from 'react';
import { allWords } from '@/words/languages';

/** Milliseconds after which a part no longer waits for a quiet moment. */
const patience = 2000;

/**
 * A part of the page that the first screen does without: fetched in the first quiet moment, or at once where it is drawn
 * before that. Drawn without a flicker once it has come.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = laterTogether(load);
  return function Later(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** As `later`, but the transition that first draws it waits for it, so that all it brings stands there at once. */
export function laterTogether<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let arrived: ComponentType<Props> | null = null;
  const fetchPart = async () => ({ default: (arrived = await withWords(load)) });
  const Awaited = lazy(fetchPart) as ComponentType<Props>;
  // What fails here fails again, and is told, where the part is drawn.
  whenQuiet(() => void fetchPart().catch(() => undefined));
  return function LaterTogether(props: Props) {
    const [Part] = useState(() => arrived ?? Awaited);
    return <Part {...props} />;
  };
}

/** A part that few visits see: fetched where it is drawn, within a `Suspense`. */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return lazy(async () => ({ default: await withWords(load) })) as ComponentType<Props>;
}

/** What is fetched later says words that come later too. */
async function withWords<Part>(load: () => Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([load(), allWords()]);
  return part;
}

function whenQuiet(callback: () => void) {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function')
    requestIdleCallback(callback, { timeout: patience });
  else setTimeout(callback, patience);
}
