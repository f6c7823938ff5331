import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainColour } from './plain-colour';

describe('plainColour', () => {
  it('reads what browsers compute', () => {
    expect(plainColour('rgb(66, 99, 235)')).toEqual({ colour: '#4263eb', opacity: 1 });
    expect(plainColour('rgba(0, 0, 0, 0)')).toEqual({ colour: '#000000', opacity: 0 });
    expect(plainColour('rgb(1 2 3 / 0.25)')).toEqual({ colour: '#010203', opacity: 0.25 });
    expect(plainColour('color(srgb 1 0.5 none / 0.5)')).toEqual({
      colour: '#ff8000',
      opacity: 0.5,
    });
  });

  it('leaves alone what is no colour of that kind', () => {
    for (const css of ['none', 'url(#a)', 'color(display-p3 1 0 0)', 'currentcolor'])
      expect(plainColour(css)).toBeNull();
  });

  it('gives back the channels of any colour', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (channels) => {
        const { colour } = plainColour(`rgb(${channels.join(', ')})`)!;
        const shared = channels.map((value) => (value / 255).toFixed(6)).join(' ');
        expect(colour.match(/\w\w/g)!.map((two) => parseInt(two, 16))).toEqual(channels);
        expect(plainColour(`color(srgb ${shared})`)?.colour).toBe(colour);
      }),
    );
  });
});
