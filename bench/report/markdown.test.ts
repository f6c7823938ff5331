import { describe, expect, it } from 'vitest';
import { replaceBlock } from './markdown';

const document =
  'before\n<!-- bench:a -->\nold\n<!-- /bench:a -->\nafter\n<!-- bench:b --><!-- /bench:b -->';

describe('replaceBlock', () => {
  it('replaces what stands between its comments and nothing else', () => {
    const replaced = replaceBlock(document, 'a', 'new');
    expect(replaced).toBe(
      'before\n<!-- bench:a -->\n\nnew\n\n<!-- /bench:a -->\nafter\n<!-- bench:b --><!-- /bench:b -->',
    );
    expect(replaceBlock(replaced, 'a', 'new')).toBe(replaced);
  });

  it('refuses a document without the comments', () => {
    expect(() => replaceBlock(document, 'c', 'new')).toThrow('bench:c');
  });
});
