/** Gets Playwright's own Chromium where no browser is found on the system. */
import { spawnSync } from 'node:child_process';
import { systemChromium } from '../test/browser.ts';

const found = systemChromium();
if (found) {
  console.log(`Testing in ${found}`);
} else {
  const { status } = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}
