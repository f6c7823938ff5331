import { afterEach, describe, expect, it } from 'vitest';
import { reportExporter } from '@/core/exporters/report';
import { exportContext } from '@/core/exporters/run-context';
import type { TableInfo } from '@/core/table/table-info';
import ko from '@/words/ko.json';
import { speak } from '@/words/say';
import { changedRecipe, peopleCsv } from '../python/example-cases';
import { trainTable } from '../train-table';

const hostile = '<script>alert(1)</script>" onload="x\'';

/** The report of a short run on a table whose names, levels and classes would be scripts. */
async function report(task: object, network: object, training: object = {}) {
  const csv = peopleCsv(200, 9)
    .replace('height', `"${hostile.replaceAll('"', '""')}"`)
    .replaceAll('green', '<img src=x>')
    .replaceAll('low', '</style><b>');
  let info: TableInfo | null = null;
  const run = await trainTable(csv, (read) => {
    info = read;
    return changedRecipe({
      task: { features: ['age', hostile, 'grade', 'town', 'joined'], classes: 'present', ...task },
      preparation: { missing: 'mean', missingIndicator: true },
      network: { layers: [{ kind: 'dense', units: 4, activation: 'relu' }], ...network },
      training: { epochs: 4, ...training },
    })(read);
  });
  const named = { ...run, name: `Run ${hostile}` };
  const [file] = await reportExporter.files(
    exportContext(named, { info: info!, missingMarks: [] })!,
  );
  return { page: String(file.content), run };
}

/** The page's texts, and what its drawings are called. */
function textsOf(page: string): string[] {
  const body = page.slice(page.indexOf('<body>'));
  return [...body.matchAll(/>([^<]+)<|aria-label="([^"]+)"/g)].map(
    ([, text, name]) => text ?? name,
  );
}

describe('the report', { timeout: 60_000 }, () => {
  afterEach(() => speak('en'));

  it('tells of a classification with its curves, scores and limits, and lets no name out', async () => {
    const task = { kind: 'classification', label: 'kind' };
    const { page, run } = await report(task, { outputActivation: 'softmax' });
    expect(page).not.toMatch(/<script|<img|<\/style><b>|" onload=/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page.match(/<svg/g)).toHaveLength(2);
    expect(page).toContain('Accuracy');
    expect(page).toContain(`${run.prepared!.test} test rows`);
    expect(page).toContain('Reproducibility');
    expect(page).toContain('CPU');
  });

  it('is one page that asks for nothing', async () => {
    const { page } = await report({ kind: 'classification', label: 'kind' }, {});
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/(?:src|href)="|url\(|@import/);
  });

  it('tells of a regression beside the mean', async () => {
    const task = { kind: 'regression', label: 'price' };
    const { page, run } = await report(
      task,
      { outputActivation: 'linear' },
      { loss: 'mean_absolute_error' },
    );
    for (const score of ['MAE', 'RMSE', 'R²', 'Median error']) expect(page).toContain(score);
    expect(page).toContain(`always says ${run.prepared!.baseline.guess}`);
    expect(page).not.toContain('confusion"');
  });

  it.each(['classification', 'regression'])(
    'of a %s is in Korean where the page is',
    async (kind) => {
      speak('ko', ko);
      const network = { outputActivation: kind === 'regression' ? 'linear' : 'softmax' };
      const loss = kind === 'regression' ? { loss: 'huber' } : {};
      const label = kind === 'regression' ? 'price' : 'kind';
      const { page } = await report({ kind, label }, network, loss);
      expect(page).toContain('<html lang="ko">');
      expect(page).toContain('모델 카드');
      // Names of columns, levels and settings' values stay as they are.
      const sentences = textsOf(page).filter((text) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(text));
      expect(sentences).toEqual([]);
    },
  );

  it('needs an epoch', () => {
    const none = { history: { loss: [] } } as unknown as Parameters<
      typeof reportExporter.unavailable
    >[0];
    expect(reportExporter.unavailable(none)).toBe('No epoch has ended yet.');
  });
});
