import { say } from '@/words/say';

/** The accessible name of a layer's field: `Units of layer 2`; places count from 1. */
export function ofLayer(name: string, place: number): string {
  return say('network.ofLayer', { name, place });
}
