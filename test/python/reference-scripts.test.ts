import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder, pythonHas, type PythonFolder } from './run-python';

const reference = fileURLToPath(new URL('../reference', import.meta.url));
const ready = pythonHas('numpy', 'pandas', 'sklearn', 'torch');

/** Scripts beside the outputs that they made; the one on a file that is not the project's is left out. */
const scripts = readdirSync(reference)
  .filter((name) => name.endsWith('.py') && name !== 'tutorial_torch.py')
  .map((name) => name.slice(0, -'.py'.length))
  .map((name) => ({ name, frozen: outputOf(name) }))
  .filter(({ frozen }) => frozen !== null);

/** The frozen output of a script, or null where it only prints for a person. */
function outputOf(name: string): string | null {
  const file = `${name.replaceAll('_', '-')}.json`;
  return existsSync(join(reference, file)) ? file : null;
}

describe.skipIf(!ready)('the frozen outputs, where NumPy, scikit-learn and PyTorch are', () => {
  let folder: PythonFolder;
  beforeAll(() => {
    folder = openFolder();
  });
  afterAll(() => folder.remove());

  it.for(scripts)('$frozen is what its script makes', { timeout: 300_000 }, ({ name, frozen }) => {
    folder.write(`${name}.py`, readFileSync(`${reference}/${name}.py`));
    const printed = folder.run([`${name}.py`]);
    // Some print, the others write beside themselves.
    const made = printed.trim() === '' ? folder.read(frozen!) : printed;
    expectSame(JSON.parse(made), JSON.parse(readFileSync(`${reference}/${frozen}`, 'utf8')));
  });
});

/** Equal, numbers but for what another processor's rounding may change. */
function expectSame(actual: unknown, wanted: unknown, path = '') {
  if (typeof wanted === 'number' && typeof actual === 'number') {
    const difference = Math.abs(actual - wanted) / Math.max(1, Math.abs(wanted));
    expect(difference, path).toBeLessThan(1e-9);
  } else if (wanted !== null && typeof wanted === 'object') {
    expect(Object.keys(Object(actual)), path).toEqual(Object.keys(wanted));
    for (const [key, value] of Object.entries(wanted))
      expectSame((actual as Record<string, unknown>)[key], value, `${path}/${key}`);
  } else {
    expect(actual, path).toBe(wanted);
  }
}
