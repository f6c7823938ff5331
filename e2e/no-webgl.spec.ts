import { noWebglFlags, systemChromium } from '../test/browser.ts';
import { expect, test, wineCsv } from './fixtures.ts';

test.use({
  launchOptions: {
    executablePath: systemChromium(),
    args: noWebglFlags,
  },
});

test('where WebGL is missing the page says so and trains on the CPU', async ({
  lossline,
  page,
}) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('3');
  await lossline.trainToEnd();
  await expect(page.getByText(/no WebGL 2 here.*Training goes on with the CPU/)).toBeVisible();
});
