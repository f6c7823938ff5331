import { MantineProvider } from '@mantine/core';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What a person reads or hears of a part that is drawn on its own: its texts, names, titles and hints. */
export function textsOf(part: ReactElement): string[] {
  const html = renderToStaticMarkup(
    createElement(MantineProvider, { withCssVariables: false, withGlobalClasses: false }, part),
  );
  const said = html.matchAll(/>([^<]+)<|\s(?:aria-label|title|placeholder|alt)="([^"]+)"/g);
  return [...said].map(([, text, name]) => (text ?? name).trim()).filter((text) => text !== '');
}

/** Those of the texts that have two words in Latin letters in a row, as every English sentence has. */
export function englishAmong(texts: readonly string[]): string[] {
  return texts.filter((text) => /[a-z]{2,},? [a-z]{2,}/i.test(text));
}
