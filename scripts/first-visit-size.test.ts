import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scriptsOf, staticImports, weighPage } from './first-visit-size';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-visit-'));
  mkdirSync(join(folder, 'assets'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const html = `<!doctype html>
<script type="module" crossorigin src="./assets/index.js"></script>
<link rel="modulepreload" crossorigin href="./assets/kept.js">
<link rel="stylesheet" crossorigin href="./assets/index.css">`;

test('the scripts of a page are its module scripts and preloads, not its styles', () => {
  expect(scriptsOf(html)).toEqual(['assets/index.js', 'assets/kept.js']);
});

test('static imports count in every spelling of minified code, dynamic ones do not', () => {
  const code = `import{a as b}from"./a.js";import"./b.js";export*from'../c.js';import("./d.js")`;
  expect(staticImports(code)).toEqual(['./a.js', './b.js', '../c.js']);
});

test('a script that an import reaches is waited for though no tag names it', () => {
  writeFileSync(join(folder, 'index.html'), html);
  const files = {
    'index.js': 'import{a}from"./deep.js";import("./later.js")',
    'kept.js': 'export const k=1',
    'deep.js': 'export const a=1',
    'later.js': 'export const l=1',
    'data-worker.js': 'self.onmessage=null',
  };
  for (const [name, code] of Object.entries(files))
    writeFileSync(join(folder, 'assets', name), code);
  const { first, later } = weighPage(folder);
  expect(first.map(({ path }) => path).sort()).toEqual([
    'assets/deep.js',
    'assets/index.js',
    'assets/kept.js',
  ]);
  expect(later.map(({ path }) => path).sort()).toEqual([
    'assets/data-worker.js',
    'assets/later.js',
  ]);
  expect(first.every(({ bytes }) => bytes > 20)).toBe(true);
});
