import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from './html';

describe('html', () => {
  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { html: page } = html`<p title="${text}">${[text, html`<b>${text}</b>`]}</p>`;
        expect(page.match(/[<>]/g)).toHaveLength(8);
        expect(page.match(/"/g)).toHaveLength(2);
        expect(page).not.toContain("'");
      }),
    );
  });

  it('writes numbers, and nothing for null', () => {
    expect(html`${1.5}${null}${['a', 2]}`.html).toBe('1.5a2');
  });
});
