/**
 * @file The tutorial's job on WebGL: this project's device beside stock TensorFlow.js `fit`, in one browser run.
 * `npx tsx bench/webgl.ts` prints the figures as JSON.
 */
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumFlags, systemChromium } from '../test/browser.ts';
import type { WebglFigures } from './webgl-page.ts';

const server = await createServer({ server: { port: 0, hmr: false }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({ executablePath: systemChromium(), args: chromiumFlags });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.route('**/bench', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(`${server.resolvedUrls!.local[0]}bench`);
  const figures = await page.evaluate(async (path) => {
    const module = (await import(path)) as { measureWebgl(): Promise<WebglFigures> };
    return module.measureWebgl();
  }, '/bench/webgl-page.ts');
  console.log(JSON.stringify(figures, null, 2));
} finally {
  await browser.close();
  await server.close();
}
