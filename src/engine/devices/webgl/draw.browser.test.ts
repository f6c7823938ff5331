/**
 * @file Long passes are cut into strips that together draw the same, and short ones are handed over together.
 */
import { afterAll, expect, it } from 'vitest';
import { freeOwned, openGraphics, withOwner, withPassState, type Graphics } from './context';
import { drawPasses } from './draw';
import type { Pass } from './pass';
import { compilePasses } from './program';
import { readRegions } from './read-back';
import { countCalls } from './testing';
import { createGrid, createGridTarget } from './textures';

const graphics = withOwner(openGraphics() as Graphics);
const calls = countCalls();
afterAll(() => freeOwned(graphics));

const [width, height] = [5, 7];

async function drawPlaces(work: number, times = 1): Promise<{ texels: number[]; draws: number }> {
  const grid = createGrid(graphics, 'RGBA32F', width, height);
  const target = createGridTarget(graphics, [grid]);
  const pass: Pass = {
    name: 'places',
    inputs: {},
    uniforms: [],
    constants: { shift: 10 },
    functions: [],
    main: 'out0 = vec4(p, shift, rows);',
    numOutputs: 1,
    target,
    height: () => height,
    work: () => work,
  };
  const compiled = compilePasses(graphics, new Array<Pass>(times).fill(pass));
  const before = calls.draws;
  withPassState(graphics, () => drawPasses(graphics, compiled, { rows: 3 }));
  const draws = calls.draws - before;
  const { framebuffer } = target;
  const region = { framebuffer, attachment: 0, x: 0, y: 0, width, height };
  const [texels] = await readRegions(graphics, [region]);
  return { texels: Array.from(texels), draws };
}

it('draws every fragment once, whether in one piece or in strips', async () => {
  const whole = await drawPlaces(1);
  const inStrips = await drawPlaces(2 ** 24 / (2 * width));
  expect(whole.draws).toBe(1);
  expect(inStrips.draws).toBe(Math.ceil(height / 2));
  const places = Array.from({ length: width * height }, (_, i) => [
    i % width,
    Math.floor(i / width),
    10,
    3,
  ]);
  expect(whole.texels).toEqual(places.flat());
  expect(inStrips.texels).toEqual(places.flat());
});

it('hands over no more at a time than a submission may have', async () => {
  const longest = graphics.longestSubmission / (width * height);
  await drawPlaces(0.4 * longest);
  const before = calls.submissions;
  const { draws } = await drawPlaces(0.4 * longest, 7);
  expect(draws).toBe(7);
  // Two of seven fit at a time; the reading makes the last one.
  expect(calls.submissions - before).toBe(3 + 1);
});
