import { expect, test } from 'vitest';
import golden from '../../../../test/golden/simd-digits.json';
import { digestRuns } from './same-digits';

test('whole runs give the golden digits in the browser', async () => {
  expect(await digestRuns()).toEqual(golden);
});
