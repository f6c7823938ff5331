/** What a page in Korean still says in English. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type korean from '../src/words/ko.json';

/** The Korean words of the page. */
export const ko = JSON.parse(
  readFileSync(new URL('../src/words/ko.json', import.meta.url), 'utf8'),
) as typeof korean;

/** Names that Keras, scikit-learn and the browser give to things, and which are the same in any language. */
const names = [
  ...['adam', 'adamw', 'adamax', 'nadam', 'sgd', 'rmsprop', 'adagrad', 'adadelta'],
  ...['AdamW', 'Adamax', 'Nadam', 'SGD', 'RMSprop', 'Adagrad', 'Adadelta', 'nesterov', 'centered'],
  ...['relu', 'elu', 'selu', 'gelu', 'leaky', 'tanh', 'sigmoid', 'softmax', 'linear', 'swish'],
  ...['silu', 'softplus', 'softsign', 'mish', 'exponential', 'hard'],
  ...['loss', 'val', 'accuracy', 'mae', 'Dense', 'BatchNorm', 'Dropout', 'GaussianNoise'],
  ...['Activation'],
  ...['English', 'Lossline', 'UTF', 'kB', 'MB', 'GB', 'ms'],
];

/**
 * The texts, names, titles and hints that can be seen or heard on the page now and have a word in Latin letters that is
 * neither in the Korean words, where only names are, nor among `names` nor in `own`, which are the file's own.
 */
export async function englishLeft(page: Page, own: readonly string[] = []): Promise<string[]> {
  const known = new Set([...latinIn(JSON.stringify(ko).replace(/\{\{.*?\}\}/g, '')), ...names]);
  for (const text of own) latinIn(text).forEach((word) => known.add(word));
  const said = await page.evaluate(textsOnPage);
  return [...new Set(said)].filter((text) => latinIn(text).some((word) => !known.has(word)));
}

function latinIn(text: string): string[] {
  return text.match(/[A-Za-z]{2,}/g) ?? [];
}

/** Runs in the page. Code is the same in any language. */
function textsOnPage(): string[] {
  const texts: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('code, pre, kbd, script, style, [lang]:not(html)')) continue;
    if (!(element instanceof HTMLOptionElement) && !element.checkVisibility()) continue;
    for (const node of element.childNodes) {
      if (node instanceof Text) texts.push(node.data.trim());
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
      texts.push(element.getAttribute(name) ?? '');
    }
  }
  return texts;
}
