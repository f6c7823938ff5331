/** @file For tests: what a person reads where something throws. */
import { sayError } from '../../words/say-error';
import { toUserErrorData } from '../errors';

/** The sentence of what this throws; empty where it throws nothing. */
export function messageOf(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (thrown) {
    return sayError(toUserErrorData(thrown)).message;
  }
}
