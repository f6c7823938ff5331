/** @file One development server and one browser for a whole run of the benchmark. */
import { chromium, type Browser, type Page } from 'playwright';
import { createServer } from 'vite';
import { chromiumFlags, systemChromium } from '../../test/browser.ts';

export interface BenchBrowser {
  browser: Browser;
  /** An empty page that may import the project's modules. */
  openPage(): Promise<Page>;
  /** The graphics renderer in the browser's words. */
  renderer(): Promise<string>;
  close(): Promise<void>;
}

const dependencies = [
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-core/dist/register_all_gradients',
  '@tensorflow/tfjs-layers',
  'chardet',
  'hyparquet',
  'hyparquet-compressors',
  'read-excel-file/universal',
  'zod',
];

/** Starts both. WebGL is in software unless `gpu` leaves the choice to the browser. */
export async function startBrowser({ gpu }: { gpu: boolean }): Promise<BenchBrowser> {
  const server = await createServer({
    server: { port: 0, hmr: false },
    cacheDir: 'node_modules/.vite-bench',
    // Found only while a page runs, these would be bundled anew under it.
    optimizeDeps: { include: dependencies },
    logLevel: 'error',
  });
  await server.listen();
  const flags = gpu ? chromiumFlags.filter((flag) => !flag.includes('swiftshader')) : chromiumFlags;
  const browser = await chromium.launch({ executablePath: systemChromium(), args: flags });
  const url = `${server.resolvedUrls!.local[0]}bench.html`;
  return {
    browser,
    openPage: () => openPage(browser, url),
    async renderer() {
      const page = await openPage(browser, url);
      const name = await page.evaluate(rendererName);
      await page.close();
      return name;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.route(url, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(url);
  return page;
}

function rendererName(): string {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl ? String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)) : 'no WebGL 2';
}
