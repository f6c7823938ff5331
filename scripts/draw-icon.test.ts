import { unzlibSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { iconPng } from './draw-icon';
import { iconFiles } from './icon-files';

/** Width and the pixel at a place, of a PNG as `iconPng` writes it. */
function read(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  const width = view.getUint32(16);
  const rows = unzlibSync(png.subarray(41, 41 + view.getUint32(33)));
  const pixel = (x: number, y: number) => {
    const at = y * (1 + 4 * width) + 1 + 4 * x;
    return [...rows.subarray(at, at + 4)];
  };
  return { width, pixel };
}

describe('the icons', () => {
  it('of public/ are the ones that the script draws', () => {
    for (const [name, content] of Object.entries(iconFiles())) {
      const kept = readFileSync(fileURLToPath(new URL(`../public/${name}`, import.meta.url)));
      expect(kept.equals(Buffer.from(content)), name).toBe(true);
    }
  });

  it('have round corners, or fill the square where a system cuts its own shape', () => {
    const round = read(iconPng(192));
    expect(round.width).toBe(192);
    expect(round.pixel(0, 0)[3]).toBe(0);
    expect(round.pixel(96, 2)).toEqual([0x42, 0x63, 0xeb, 255]);
    // On the falling curve, at its start.
    expect(round.pixel(36, 42)).toEqual([255, 255, 255, 255]);
    const whole = read(iconPng(192, { maskable: true }));
    expect(whole.pixel(0, 0)).toEqual([0x42, 0x63, 0xeb, 255]);
    expect(whole.pixel(36, 42)).toEqual([0x42, 0x63, 0xeb, 255]);
  });
});
