import { expect, test } from 'vitest';
import { defaultReadOptions } from '@/core/protocol/data-protocol';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { writeParquet } from '../../e2e/files/parquet';
import { createDataClient } from './data-client';

const read = (client: ReturnType<typeof createDataClient>, content: BlobPart) =>
  client.read(new Blob([content]), 'file', defaultReadOptions);

test('reads, shows and prepares a table in a worker', async () => {
  const client = createDataClient();
  const rows = Array.from({ length: 50 }, (_, n) => `${n},${n % 7}.5,${n % 2 ? 'odd' : 'even'}`);
  const info = await read(client, `x,y,kind\n${rows.join('\n')}`);
  expect(info).toMatchObject({ numRows: 50, detected: { encoding: 'utf-8', delimiter: ',' } });
  expect(await client.rows(48, 50)).toEqual([
    ['48', '6.5', 'even'],
    ['49', '0.5', 'odd'],
  ]);
  const { data } = await client.prepare(defaultRecipe(info));
  expect(data.train.numRows + data.validation.numRows + data.test.numRows).toBe(50);
  await expect(read(client, '')).rejects.toMatchObject({ code: 'csv-empty' });
  expect(await client.rows(0, 1)).toHaveLength(1);
  client.dispose();
});

test('loads what Parquet files and gzip need', async () => {
  const client = createDataClient();
  const parquet = writeParquet([{ name: 'z', kind: 'double', values: [1.5, 2.5] }]);
  expect((await read(client, parquet as BlobPart)).columns[0]).toMatchObject({
    name: 'z',
    mean: 2,
  });
  const packing = new Blob(['a,b\n1,2\n']).stream().pipeThrough(new CompressionStream('gzip'));
  expect((await read(client, await new Response(packing).arrayBuffer())).numRows).toBe(1);
  client.dispose();
});

test('decodes CP949 beyond EUC-KR, and windows-1252, as the web does', async () => {
  const client = createDataClient();
  const bytes = Uint8Array.of(0x8c, 0x63, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0x32, 0x0a);
  const options = { ...defaultReadOptions, encoding: 'euc-kr' };
  const info = await client.read(new Blob([bytes]), 'file', options);
  expect(info.columns[0].name).toBe('똠');
  client.dispose();
});

test('a read of many rows can be cancelled, and the page stays with what it had', async () => {
  const client = createDataClient();
  await read(client, 'a,b\n1,2\n');
  const progress: number[] = [];
  const large = new Blob([
    'a,b\n',
    ...Array.from({ length: 200 }, () => '12345,67890\n'.repeat(20_000)),
  ]);
  const reading = client.read(large, 'large', defaultReadOptions, ({ bytes }) => {
    progress.push(bytes);
    client.cancel();
  });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  expect(progress).toHaveLength(1);
  expect(await client.rows(0, 9)).toEqual([['1', '2']]);
  client.dispose();
});
