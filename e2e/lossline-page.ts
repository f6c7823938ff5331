/** The page as a person uses it, by role and label. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { ReadOptions } from '../src/core/protocol/data-protocol.ts';

export class LosslinePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page and waits until it can be used. */
  async open() {
    await this.page.goto('./');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Chooses a file made of text, as the file button does. */
  async chooseText(name: string, text: string | Buffer) {
    await this.page.getByLabel('CSV file').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
  }

  /** Drops a file on the page. */
  async drop(name: string, text: string) {
    const transfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], fileName, { type: 'text/csv' }));
        return data;
      },
      [name, text] as const,
    );
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  get status(): Locator {
    return this.page.getByRole('status');
  }

  get testResult(): Locator {
    return this.page.getByRole('region', { name: 'Test result' });
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Data', exact: true });
  }

  /** The rows under their heads. */
  get rows(): Locator {
    return this.preview.getByRole('table', { name: 'Rows' });
  }

  /** What stands above a column's cells. */
  columnHead(name: string): Locator {
    const button = this.page.getByRole('button', { name: `${name}, ` });
    return this.rows.getByRole('columnheader').filter({ has: button });
  }

  /** The select of a column's type. */
  typeOf(name: string): Locator {
    return this.rows.getByLabel(`Type of ${name}`, { exact: true });
  }

  /** The cells of the row of that number, from 1, once they have come. */
  row(number: number): Locator {
    return this.rows.getByRole('row', { name: new RegExp(`^${number.toLocaleString('en')} `) });
  }

  /** The names, types and first cells of the columns in sight, in their order. */
  async shownColumns(): Promise<
    { name: string; type: string; missing: number; cells: string[] }[]
  > {
    return this.rows.evaluate((table) => {
      const [heads, ...rows] = [...table.querySelectorAll('[role=row]')];
      const cells = rows.map((row) => [...row.querySelectorAll('[role=cell]')]);
      const columns = [...heads.querySelectorAll('[role=columnheader]')].slice(1);
      const countIn = (texts: Element[]) => {
        const counts = texts.map((text) => /^([\d,]+) missing/.exec(text.textContent)?.[1]);
        return Number(counts.find((count) => count)?.replaceAll(',', '') ?? 0);
      };
      return columns.map((head, index) => ({
        name: head.querySelector('button')?.textContent ?? '',
        type: head.querySelector('select')?.value ?? '',
        missing: countIn([...head.querySelectorAll('span')]),
        cells: cells.map((row) => row[index]?.textContent ?? ''),
      }));
    });
  }

  /** Has the file at hand read as a person says. */
  async readAs(options: Partial<ReadOptions>) {
    const { encoding, delimiter, hasHeader, sheet, missingMarks, types } = options;
    await this.button('How the file was read').click();
    if (sheet) await this.preview.getByLabel('Sheet').selectOption(`=${sheet}`);
    if (encoding) await this.preview.getByLabel('Text encoding').selectOption(`=${encoding}`);
    if (delimiter) await this.preview.getByLabel('Delimiter').selectOption(`=${delimiter}`);
    if (hasHeader !== undefined && hasHeader !== null) {
      await this.preview.getByLabel('Header row').selectOption(hasHeader ? '=yes' : '=no');
    }
    if (missingMarks?.length) {
      await this.preview.getByLabel('Extra missing marks').fill(missingMarks.join(', '));
      await this.preview.getByLabel('Extra missing marks').press('Enter');
    }
    for (const [name, type] of Object.entries(types ?? {})) {
      await this.typeOf(name).selectOption(type);
    }
    await this.button('How the file was read').click();
  }

  chart(name: string): Locator {
    return this.page.getByRole('figure', { name: `${name} and val_${name}` });
  }

  /** Unfolds every part of the settings, as on a phone they start folded. */
  async unfoldAll() {
    const unfold = this.page.getByRole('button', { name: /^Unfold/ });
    while ((await unfold.count()) > 0) await unfold.first().click();
  }

  /** Presses Train and waits for the end. */
  async trainToEnd() {
    await this.button('Train').click();
    await expect(this.status).toHaveText(/^finished/);
    await expect(this.testResult).toBeVisible();
  }

  /** Every text that the first chart's caption has from now on. */
  async watchCaptions() {
    return this.page
      .getByRole('figure')
      .first()
      .evaluateHandle((figure) => {
        const seen: string[] = [];
        const caption = figure.querySelector('figcaption')!;
        new MutationObserver(() => seen.push(caption.textContent ?? '')).observe(caption, {
          subtree: true,
          characterData: true,
          childList: true,
        });
        return seen;
      });
  }

  /** The numbers of the last epoch as the charts tell them. */
  async lastValues(): Promise<string> {
    const captions = await this.page.getByRole('figure').locator('figcaption').allTextContents();
    return captions.map((text) => text.replace(/^.*?(?=After)/, '')).join(' ');
  }
}
