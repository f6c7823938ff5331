/**
 * @file Compiles the AssemblyScript kernels of the CPU device into a JavaScript module that holds them in base64, so
 * that the browser, a worker and Node load them alike. `npm run kernels` runs it; the Vite plugin below runs it before
 * dev, build and tests. It does nothing where the module is up to date.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

const folder = fileURLToPath(new URL('../src/engine/devices/simd/kernels/', import.meta.url));
const target = fileURLToPath(
  new URL('../src/engine/devices/simd/kernels.generated.js', import.meta.url),
);
const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];

/** Compiles the kernels unless the module was made from the same sources. Throws with the compiler's words. */
export async function buildKernels() {
  const key = hashOfSources();
  if (readIfThere(target).startsWith(`// ${key}\n`)) return;
  const base64 = Buffer.from(await compile()).toString('base64');
  // Written beside and renamed, so that whoever builds at the same time never reads half a file.
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, `// ${key}\nexport const kernelsBase64 =\n  '${base64}';\n`);
  renameSync(draft, target);
}

/** Vite's hook for it: before the first module is read. */
export function kernelsPlugin() {
  return { name: 'kernels', config: buildKernels };
}

async function compile() {
  const { default: asc } = await import('assemblyscript/asc');
  let binary;
  const { error, stderr } = await asc.main(
    ['module.ts', '--baseDir', folder, '--outFile', 'kernels.wasm', ...options],
    { writeFile: (_name, contents) => (binary = contents) },
  );
  if (error) throw new Error(`${error.message}\n${stderr}`);
  return binary;
}

function hashOfSources() {
  const hash = createHash('sha256');
  const { version } = createRequire(import.meta.url)('assemblyscript/package.json');
  hash.update(JSON.stringify([version, options]));
  for (const name of readdirSync(folder).sort())
    hash.update(name).update(readFileSync(folder + name));
  return hash.digest('hex');
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernels();
