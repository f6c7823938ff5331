import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/content-security-policy.ts';
import { kernelsPlugin } from './scripts/build-kernels.mjs';
import { leaveFirstWords } from './scripts/leave-first-words.ts';
import { offline } from './scripts/offline.ts';
import { chromiumFlags, systemChromium } from './test/browser.ts';

const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) };

const testedDependencies = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-core/dist/register_all_gradients',
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-layers',
  'chardet',
  'fast-check',
  'hyparquet',
  'hyparquet-compressors',
  'papaparse',
  'read-excel-file/universal',
  'zod',
];

const propertySeed = { __PROPERTY_SEED__: process.env.CI ? '20261124' : 'null' };

export default defineConfig({
  // Relative, so that the built folder works under any path.
  base: './',
  plugins: [react(), kernelsPlugin(), contentSecurityPolicy(), leaveFirstWords(), offline()],
  resolve: { alias },
  worker: { format: 'es' },
  build: { target: 'es2022' },
  test: {
    projects: [
      {
        extends: true,
        define: propertySeed,
        test: {
          name: 'unit',
          setupFiles: 'test/setup.ts',
          environment: 'node',
          // Laws tried on hundreds of cases take long where the machine is busy.
          testTimeout: 60_000,
          include: ['{src,bench,scripts,test}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'node_modules/**'],
        },
      },
      {
        extends: true,
        // Found only while a test runs, these would make Vite reload the page under it.
        optimizeDeps: { include: testedDependencies },
        define: propertySeed,
        test: {
          name: 'browser',
          setupFiles: 'test/setup.ts',
          include: ['src/**/*.browser.test.ts'],
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: systemChromium(), args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
