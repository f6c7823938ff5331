/**
 * @file Writes the files of e2e/files to a folder, to try by hand:
 * `npx tsx scripts/make-e2e-files.ts [folder]`, test-results/files where none is given.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { e2eFiles } from '../e2e/files/e2e-files';

const folder = process.argv[2] ?? 'test-results/files';
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of e2eFiles) writeFileSync(join(folder, name), bytes);
console.log(`${e2eFiles.length} files in ${folder}`);
