import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const accept = {
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv'],
  'text/plain': ['.txt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.apache.parquet': ['.parquet'],
  'application/vnd.lossline+zip': ['.lossline'],
};

/**
 * Adds a web app manifest and a service worker that holds every file of the build, so that the page installs, opens
 * table files and works without a network. Every address is relative: the folder works under any path.
 */
export function offline(): PluginOption {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/io/offline',
    filename: 'service-worker.ts',
    registerType: 'prompt',
    injectRegister: false,
    includeManifestIcons: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['**/*'],
      globIgnores: ['**/*.map', 'service-worker.js', 'manifest.webmanifest'],
      maximumFileSizeToCacheInBytes: 32 * 2 ** 20,
    },
    manifest: {
      name: 'Lossline',
      short_name: 'Lossline',
      lang: 'en',
      description: 'Train a neural network on a table, in the page, and watch it learn.',
      // The id is left out, as it would be the same under every path of a host.
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#f6f7f9',
      theme_color: '#ffffff',
      categories: ['education', 'productivity'],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        {
          src: 'icon-maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
      file_handlers: [{ action: './', accept }],
      launch_handler: { client_mode: ['navigate-new', 'auto'] },
    },
  });
}
