/**
 * @file The tutorial's job on WebGL: this project's device beside stock TensorFlow.js `fit`, validation included, in
 * turns in two pages of one browser. `npx tsx bench/webgl.ts` prints the figures as JSON.
 */
import { chromium, type Browser } from 'playwright';
import { createServer } from 'vite';
import { chromiumFlags, systemChromium } from '../test/browser.ts';

const rounds = 5;
const epochsARound = 3;

const server = await createServer({ server: { port: 0, hmr: false }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({ executablePath: systemChromium(), args: chromiumFlags });
try {
  console.log(JSON.stringify(await measure(), null, 2));
} finally {
  await browser.close();
  await server.close();
}

async function measure() {
  const stock = await openPage(browser, 'webgl-stock', 'startStock');
  const fused = await openPage(browser, 'webgl-fused', 'startFused');
  const first = { stock: await stock('first()'), fused: await fused('first()') };
  const times: { stock: number; fused: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push({
      stock: (await stock(`epochs(${epochsARound})`)) as number,
      fused: (await fused(`epochs(${epochsARound})`)) as number,
    });
  }
  const msPerEpoch = median(times.map((one) => one.fused));
  const stockMsPerEpoch = median(times.map((one) => one.stock));
  return {
    job: 'tutorial',
    device: 'webgl',
    msPerEpoch,
    stockMsPerEpoch,
    ratioToStock: median(times.map((one) => one.stock / one.fused)),
    firstEpochMs: first.fused,
    stockFirstEpochMs: first.stock,
    ...((await fused('figures()')) as object),
  };
}

/** A page that has called `start` of that module and evaluates members of what it gave. */
async function openPage(browser: Browser, module: string, start: string) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.route('**/bench.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(`${server.resolvedUrls!.local[0]}bench.html`);
  const handle = await page.evaluateHandle(
    `import('/bench/${module}.ts').then((module) => module.${start}())`,
  );
  return (member: string) =>
    handle.evaluate(
      (contestant, member) => new Function('it', `return it.${member}`)(contestant) as unknown,
      member,
    );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
