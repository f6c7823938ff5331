/**
 * @file HTML that cannot be broken into: whatever is put into a template is text and escaped, unless a template made it.
 */

/** A piece of finished HTML. */
export interface Html {
  readonly html: string;
}

type Content = Html | string | number | null | readonly Content[];

/** HTML from a template; texts and numbers in it are escaped, null is nothing, lists are put after each other. */
export function html(texts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const parts = texts.map((text, i) => text + (i < contents.length ? rendered(contents[i]) : ''));
  return { html: parts.join('') };
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function rendered(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'object') {
    return 'html' in content ? content.html : content.map(rendered).join('');
  }
  return String(content).replace(/[&<>"']/g, (mark) => escapes[mark]);
}
