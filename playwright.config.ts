import { defineConfig } from '@playwright/test';
import { chromiumFlags, systemChromium } from './test/browser.ts';

const port = 4317;

export default defineConfig({
  testDir: 'e2e',
  timeout: 180_000,
  expect: { timeout: 60_000 },
  workers: 1,
  forbidOnly: true,
  // One more try where a busy machine was too slow; such a test is named in the report.
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.E2E_REPORT
    ? [['line'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: { executablePath: systemChromium(), args: chromiumFlags },
    viewport: { width: 1440, height: 900 },
  },
  webServer: {
    command: `npx vite build && npx vite preview --port ${port} --strictPort`,
    port,
    timeout: 180_000,
    reuseExistingServer: true,
  },
});
