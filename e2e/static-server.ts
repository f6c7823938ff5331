/** A plain static host for the built page, under a path of its own, that can be cut off and can be given a newer page. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../dist/', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.csv': 'text/csv',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticServer {
  /** Address of the page, with its slash. */
  url: string;
  /** From here on the host has a newer version: without the files that `gone` matches, and with another icon. */
  publish(gone: RegExp): void;
  /** Ends it, open connections too. */
  stop(): Promise<void>;
}

/** Serves dist/ under `path` at a free port. */
export async function serveBuilt(path = '/some/where/'): Promise<StaticServer> {
  let gone: RegExp | null = null;
  const answer = (name: string, response: ServerResponse) => {
    const file = join(built, name);
    if (gone?.test(name) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
    response.end(gone ? newer(name, readFileSync(file), gone) : readFileSync(file));
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    if (!pathname.startsWith(path)) response.writeHead(404).end();
    else answer(pathname.slice(path.length) || 'index.html', response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${path}`,
    publish: (pattern) => (gone = pattern),
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The files of a newer version: it says so in its title, and its service worker knows no file that is gone. */
function newer(name: string, file: Buffer, gone: RegExp): Buffer {
  if (name === 'index.html') {
    return Buffer.from(file.toString().replace('<title>Lossline', '<title>Newer Lossline'));
  }
  if (name !== 'service-worker.js') return file;
  const listed = /\{[^{}]*"?url"?:\s*["`]([^"`]+)["`][^{}]*\},?/g;
  return Buffer.from(
    file
      .toString()
      .replace(listed, (entry, url: string) => (gone.test(url) ? '' : entry))
      .replace(
        /("?revision"?:\s*["`])[0-9a-f]{32}(["`],\s*"?url"?:\s*["`]index.html)/,
        '$1newer$2',
      ),
  );
}
