import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultReadOptions } from '@/core/protocol/data-protocol';
import { describeTable } from '@/core/table/column-info';
import { readTable } from '../read/read-table';
import { fetchJsonAsCsv } from './fetch-sample';
import type { Sample } from './sample';
import { samples } from './sample-list';

/** Serves the page's own files from the disk, and nothing else. */
async function fetchFromDisk(url: string): Promise<Response> {
  if (/^\w+:|^\/\//.test(url)) throw new Error(`${url} is not on the page's own origin`);
  const path = decodeURIComponent(url.replace(/^[./]*/, '').replace(/\?.*/, ''));
  const file = path.startsWith('samples/') ? `public/${path}` : path;
  return new Response(readFileSync(new URL(`../../../${file}`, import.meta.url)));
}

beforeEach(() => vi.stubGlobal('fetch', vi.fn(fetchFromDisk)));
afterEach(() => vi.unstubAllGlobals());

async function readRows(file: Blob): Promise<Record<string, string>[]> {
  const options = { header: true, skipEmptyLines: true } as const;
  return Papa.parse<Record<string, string>>(await file.text(), options).data;
}

describe('samples', () => {
  it('have different ids', () => {
    expect(new Set(samples.map((sample) => sample.id)).size).toBe(samples.length);
  });

  it.each(samples)('$id holds what it says', async (sample) => {
    const { file, name } = await sample.load();
    const rows = await readRows(file);
    expect(name).toMatch(/\.csv$/);
    expect(rows).toHaveLength(sample.rows);
    expect(Object.keys(rows[0])).toHaveLength(sample.columns);
    for (const column of [sample.recipe.label, ...(sample.recipe.excluded ?? [])])
      expect(Object.keys(rows[0])).toContain(column);
  });

  it.each([
    ['penguins', ['Adelie', 'Chinstrap', 'Gentoo']],
    ['seattle-weather', ['drizzle', 'fog', 'rain', 'snow', 'sun']],
    ['red-wine-synthetic', ['3', '4', '5', '6', '7', '8']],
  ])('%s has its classes', async (id, classes) => {
    const sample = samples.find((candidate) => candidate.id === id)!;
    const rows = await readRows((await sample.load()).file);
    expect([...new Set(rows.map((row) => row[sample.recipe.label]))].sort()).toEqual(classes);
  });

  it('keep missing values as empty cells', async () => {
    const penguins = samples.find((sample) => sample.id === 'penguins')!;
    const rows = await readRows((await penguins.load()).file);
    expect(rows.filter((row) => row['Beak Length (mm)'] === '')).toHaveLength(2);
    expect(rows.filter((row) => row.Sex === '')).toHaveLength(10);
  });
});

async function openSample(sample: Sample) {
  const { file, name } = await sample.load();
  const { table, notes } = await readTable(file, name, defaultReadOptions);
  return describeTable(name, table, notes);
}

describe('samples, as tables', () => {
  it.each(samples)('$id reads without anything to mend, its label usable', async (sample) => {
    const info = await openSample(sample);
    expect(info.notes).toEqual([]);
    const label = info.columns.find((column) => column.name === sample.recipe.label)!;
    expect(label.excluded).toBeNull();
    expect(label.distinct).toBeGreaterThan(2);
  });

  it.each([
    ['penguins', { Species: 'category', Sex: 'category', 'Body Mass (g)': 'integer' }, 10],
    ['cars', { Miles_per_Gallon: 'number', Year: 'date', Origin: 'category' }, 14],
    ['seattle-weather', { date: 'date', temp_max: 'number', weather: 'category' }, 0],
    ['red-wine-synthetic', { alcohol: 'number', quality: 'integer' }, 0],
  ])('%s has its types and its rows with missing values', async (id, types, rowsWithMissing) => {
    const info = await openSample(samples.find((sample) => sample.id === id)!);
    const found = Object.fromEntries(info.columns.map((column) => [column.name, column.type]));
    expect(found).toMatchObject(types);
    expect(info.rowsWithMissing).toBe(rowsWithMissing);
  });
});

describe('fetchJsonAsCsv', () => {
  it('names every column, also one that the first row lacks, and quotes what needs it', async () => {
    const json = '[{"a": 1, "b": null}, {"a": "x, \\"y\\"", "c": true}]';
    vi.stubGlobal('fetch', async () => new Response(json));
    expect(await (await fetchJsonAsCsv('/x.json')).text()).toBe('a,b,c\n1,,\n"x, ""y""",,true\n');
  });

  it('says so where the file is not there', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(fetchJsonAsCsv('/x.json')).rejects.toMatchObject({ code: 'sample-unavailable' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    await expect(fetchJsonAsCsv('/x.json')).rejects.toMatchObject({ code: 'sample-unavailable' });
  });
});
