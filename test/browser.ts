/**
 * @file Which browser the tests use: one found on the system, else Playwright's own. Shared by Vitest, Playwright and bench.
 */
import { accessSync, constants } from 'node:fs';

const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium on this system, or undefined where Playwright's own is to be used. */
export function systemChromium(): string | undefined {
  return candidates.find((path): path is string => {
    if (!path) return false;
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Flags that keep a headless Chromium quiet. */
const quietFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Quiet, with WebGL in software where there is no GPU. */
export const chromiumFlags = [
  ...quietFlags,
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/** Quiet, without any WebGL. */
export const noWebglFlags = [...quietFlags, '--disable-gpu', '--disable-software-rasterizer'];
