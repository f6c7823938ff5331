/**
 * @file What is known of the device besides its name. The engine speaks no language: its own details are said here, a
 * graphics renderer's name is as it is.
 */
import { say } from '../../words/say';
import type { BackendInfo } from '../protocol/training-protocol';

/** Such as `WebAssembly SIMD, one core`, in the language that the page speaks; empty where nothing is known. */
export function backendDetail({ device, name, detail }: BackendInfo): string {
  if (device === 'simd') return say('engine.details.simd');
  if (device === 'tfjs' && name === 'CPU') return say('engine.details.plain');
  return detail;
}
