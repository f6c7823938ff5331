import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { safeFileName, zipFiles } from './download';

describe('zipFiles', () => {
  it('keeps every file, text as UTF-8', async () => {
    const bytes = Uint8Array.from([0, 255, 7]);
    const zip = await zipFiles([
      { name: 'a.txt', type: 'text/plain', content: 'é\n' },
      { name: 'b.bin', type: 'application/octet-stream', content: bytes },
    ]);
    const files = unzipSync(zip);
    expect(strFromU8(files['a.txt'])).toBe('é\n');
    expect(files['b.bin']).toEqual(bytes);
  });
});

describe('safeFileName', () => {
  it('leaves words and takes away what a path could be made of', () => {
    expect(safeFileName('Run 3')).toBe('Run-3');
    expect(safeFileName('../..\\x:<y>')).toBe('x-y');
    expect(safeFileName('포도주 1')).toBe('포도주-1');
    expect(safeFileName('///')).toBe('run');
  });

  it('always gives a name without separators', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeFileName(text)).toMatch(/^[^/\\:*?"<>|\s]+$/);
      }),
    );
  });
});
