/**
 * @file Property tests look at other examples at every run on a developer's machine; a run that decides whether a change
 * lands looks at the same ones each time.
 */
import fc from 'fast-check';

declare const __PROPERTY_SEED__: number | null;

if (typeof __PROPERTY_SEED__ === 'number') fc.configureGlobal({ seed: __PROPERTY_SEED__ });
