/** @file The machine in one line, since no figure means anything without it. */
import { cpus, loadavg, platform, release, totalmem } from 'node:os';

/** Processor, memory, system, versions and renderer; the load before the run says whether others were at work. */
export function describeMachine({ renderer, browserVersion, loadBefore }: Seen): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `${processors.length} × ${processors[0].model.trim()}`,
    `${gigabytes} GB`,
    `${platform()} ${release().split('-')[0]}`,
    `Node ${process.versions.node}`,
    ...(browserVersion ? [`Chromium ${browserVersion}`] : []),
    ...(renderer ? [`WebGL by ${renderer}`] : []),
    `${new Date().toISOString().slice(0, 10)}`,
    `processes wanting a core: ${loadBefore.toFixed(1)} before, ${loadNow().toFixed(1)} after`,
  ].join('; ');
}

interface Seen {
  renderer: string | null;
  browserVersion: string | null;
  loadBefore: number;
}

/** How many processes wanted a core over the last minute. */
export function loadNow(): number {
  return loadavg()[0];
}
