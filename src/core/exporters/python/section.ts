/**
 * @file A program told in sections, as a teacher would: a title, a few sentences, then the code. A script shows them
 * as comments, a notebook as cells.
 */
import { pyComment, pyDocstring, pyHeading } from './remarks';

export interface Section {
  title: string;
  /** Sentences before the code, in Markdown; empty where the title says it all. */
  text: string;
  code: string;
}

/** The sections as one Python script under a docstring. */
export function toScript(docstring: string, sections: readonly Section[]): string {
  const parts = sections.map(({ title, text, code }, index) => {
    const heading = pyHeading(`${index + 1}. ${title}`);
    const comment = text === '' ? '' : `${pyComment(plain(text))}\n`;
    return `${heading}\n${comment}\n${code.trim()}\n`;
  });
  return [`${pyDocstring(docstring)}\n`, ...parts].join('\n');
}

/** The sections as a Jupyter notebook, nbformat 4.5, without outputs. */
export function toNotebook(
  title: string,
  introduction: string,
  sections: readonly Section[],
): string {
  const cells = [
    markdown('intro', `# ${title}\n\n${introduction}`),
    ...sections.flatMap(({ title: heading, text, code }, index) => [
      markdown(`text-${index + 1}`, `## ${index + 1}. ${heading}${text && `\n\n${text}`}`),
      {
        cell_type: 'code',
        id: `code-${index + 1}`,
        metadata: {},
        execution_count: null,
        outputs: [],
        source: lines(code.trim()),
      },
    ]),
  ];
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function markdown(id: string, text: string) {
  return { cell_type: 'markdown', id, metadata: {}, source: lines(text) };
}

/** Lines with their ends, as notebooks keep text. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** Markdown's code marks mean nothing in a comment. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}
