/** What a page must not do: throw, log an error, or ask anything of another origin, from itself or from its workers. */
import type { BrowserContext, Page } from '@playwright/test';

/** Notes in the list it returns what any page of the context does wrong; its own origins are those given. */
export function watchFor(context: BrowserContext, origins: readonly string[]): string[] {
  const complaints: string[] = [];
  const own = new Set(origins.map((address) => new URL(address).host));
  const look = (address: string) => {
    const { protocol, host } = new URL(address);
    if (!['data:', 'blob:'].includes(protocol) && !own.has(host)) {
      complaints.push(`request: ${address}`);
    }
  };
  const watchPage = (page: Page) => page.on('websocket', (socket) => look(socket.url()));
  context.pages().forEach(watchPage);
  context.on('page', watchPage);
  context.on('request', (request) => look(request.url()));
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}
