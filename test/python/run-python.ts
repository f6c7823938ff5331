/**
 * @file Running Python programs that the page hands out, in a folder of their own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Debian's interpreter, which sees what apt installed. */
export const PYTHON = '/usr/bin/python3';

/** Whether Python can import all of these modules. */
export function pythonHas(...modules: string[]): boolean {
  try {
    execFileSync(PYTHON, ['-c', modules.map((name) => `import ${name}`).join('\n')], {
      stdio: 'ignore',
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });
    return true;
  } catch {
    return false;
  }
}

export const standIn = fileURLToPath(new URL('stand-in', import.meta.url));

export interface PythonFolder {
  path: string;
  /** Runs Python with these arguments and gives what it printed; throws with what it said where it failed. */
  run(args: readonly string[], env?: Record<string, string>): string;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  /** Numbers that the stand-in wrote. */
  numbers(name: string): Float64Array;
  remove(): void;
}

/** A new empty folder to run programs in. */
export function openFolder(): PythonFolder {
  const path = mkdtempSync(join(tmpdir(), 'lossline-'));
  return {
    path,
    run: (args, env = {}) =>
      execFileSync(PYTHON, args, {
        cwd: path,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        // A program that never ends fails its test instead of holding up all that follow.
        timeout: 240_000,
        killSignal: 'SIGKILL',
        env: { ...process.env, OMP_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1', ...env },
      }),
    write: (name, content) => writeFileSync(join(path, name), content),
    read: (name) => readFileSync(join(path, name), 'utf8'),
    numbers: (name) => {
      const bytes = readFileSync(join(path, `${name}.f8`));
      return new Float64Array(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
      );
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
