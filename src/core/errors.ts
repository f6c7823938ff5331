/**
 * @file What a person can cause. A `UserError` has a code and what fills its sentences; the sentences themselves, what
 * happened and what to do about it, are `errors` in src/words and are said on the page, in the person's language.
 * Anything else that is thrown is a bug and goes to an error boundary.
 * Errors cross workers as the plain `UserErrorData`, never as instances.
 */
import type { Params, Phrase } from '../words/say';
import type { ErrorCode } from '../words/say-error';

export interface UserErrorData {
  /** Stable and machine-readable, such as `csv-empty` or `loss-not-finite`. */
  code: ErrorCode;
  /** What fills the gaps of its sentences; `context` chooses among several sentences of one code. */
  params?: Params;
}

export class UserError extends Error {
  readonly code: ErrorCode;
  readonly params: Params | undefined;

  constructor(code: ErrorCode, params?: Params) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.params = params;
  }
}

/** The plain form of whatever was thrown; a bug becomes `unexpected` with its own message. */
export function toUserErrorData(thrown: unknown): UserErrorData {
  if (thrown instanceof UserError) {
    const { code, params } = thrown;
    return params ? { code, params } : { code };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'unexpected', params: { message } };
}

/** What happened, as a part of another sentence. */
export function whatHappened(thrown: unknown): Phrase {
  const { code, params } = toUserErrorData(thrown);
  return { key: `errors.${code}.message`, params };
}

/** One thing wrong with one field of a form. `path` is the field's place in the recipe, such as `training.epochs`. */
export interface Issue {
  path: string;
  message: string;
}
