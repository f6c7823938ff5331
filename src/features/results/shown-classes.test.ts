import { describe, expect, it } from 'vitest';
import { shownClasses } from './shown-classes';

describe('shownClasses', () => {
  it('leaves out a class without rows or predictions', () => {
    const counts = Uint32Array.of(0, 0, 0, 0, 3, 0, 0, 1, 0);
    const { present, drawn } = shownClasses({ numClasses: 3, counts });
    expect(present).toEqual([1, 2]);
    expect(drawn).toEqual(present);
  });

  it('draws of very many the 50 with the most rows, in their order', () => {
    const numClasses = 60;
    const counts = new Uint32Array(numClasses * numClasses);
    for (let own = 0; own < numClasses; own++) counts[own * (numClasses + 1)] = 1 + (own % 7);
    const { present, drawn } = shownClasses({ numClasses, counts });
    expect(present).toHaveLength(60);
    expect(drawn).toHaveLength(50);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(drawn.filter((own) => own % 7 === 6)).toHaveLength(8);
    expect(drawn).not.toContain(56);
  });
});
