import type en from './en.json';
import { isWordKey, say, type Params, type WordKey } from './say';

/** The codes of what a person can cause. */
export type ErrorCode = keyof (typeof en)['errors'];

/** Whether there are sentences for that code, which a file or a store may have given. */
export function isErrorCode(code: string): code is ErrorCode {
  return isWordKey(`errors.${code}.hint`);
}

/** An error as plain data; `UserErrorData` in core/errors.ts is the same. */
export interface SayableError {
  code: ErrorCode;
  params?: Params;
}

interface SaidError {
  /** One plain sentence: what happened. */
  message: string;
  /** One plain sentence: what to do. */
  hint: string;
}

/** What happened and what to do about it, in the language that the page speaks. */
export function sayError({ code, params }: SayableError): SaidError {
  const part = (name: 'message' | 'hint') => say(`errors.${code}.${name}` as WordKey, params);
  return { message: part('message'), hint: part('hint') };
}
