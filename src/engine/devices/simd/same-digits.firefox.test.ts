import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import golden from '../../../../test/golden/simd-digits.json';
import { findFirefox, startFirefox } from '../../../../test/firefox';

const firefox = findFirefox();
let server: Server;
let browser: Browser;

/** The runs' module as one script that puts its function on the window. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./same-digits.ts', import.meta.url));
  const built = (await build({
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'sameDigits' } },
  })) as Rolldown.RolldownOutput[];
  return built[0].output[0].code;
}

beforeAll(async () => {
  if (!firefox) return;
  const script = await bundle();
  const page = `<!doctype html><title>digits</title><script src="digits.js"></script>`;
  server = createServer((request, response) => {
    const isScript = request.url === '/digits.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await startFirefox(firefox);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test.skipIf(!firefox)(
  'whole runs give the golden digits in Firefox (skipped where there is none)',
  async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const digests = await page.evaluate('sameDigits.digestRuns()');
    expect(digests).toEqual(golden);
  },
  120_000,
);
