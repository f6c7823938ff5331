/**
 * @file Firefox for tests: the system's, driven headless over WebDriver BiDi.
 */
import { existsSync } from 'node:fs';
import { launch, type Browser } from 'puppeteer-core';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Where Firefox is, or null where this machine has none. */
export function findFirefox(): string | null {
  return places.find((path) => existsSync(path)) ?? null;
}

/** A headless Firefox. */
export function startFirefox(executablePath: string): Promise<Browser> {
  return launch({ browser: 'firefox', executablePath, headless: true });
}
