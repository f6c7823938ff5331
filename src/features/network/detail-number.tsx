import { CompactNumber } from '@/ui/compact-number';
import { Explained } from '@/ui/explained';
import type { NumberTextOptions } from '@/ui/use-number-text';
import { ofLayer } from './of-layer';
import classes from './layer-row.module.css';

interface Props extends NumberTextOptions {
  /** Keras's name of the argument, such as `momentum`. */
  name: string;
  /** From 1, for the accessible name. */
  place: number;
  hint: string;
  error: string | null;
}

/** A number that is set seldom, with its name beside it. */
export function DetailNumber({ name, place, hint, ...number }: Props) {
  return (
    <Explained hint={hint}>
      <div className={classes.detail}>
        <span aria-hidden>{name}</span>
        <CompactNumber label={ofLayer(name, place)} {...number} />
      </div>
    </Explained>
  );
}
