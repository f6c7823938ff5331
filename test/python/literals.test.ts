import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pyString } from '@/core/exporters/python/literals';
import { pyComment, pyDocstring } from '@/core/exporters/python/remarks';
import { kerasScriptExporter } from '@/core/exporters/keras-script';
import { pytorchScriptExporter } from '@/core/exporters/pytorch-script';
import { changedRecipe, type ExampleCase } from './example-cases';
import { exportCase } from './export-context';
import { openFolder, pythonHas } from './run-python';

const hostile = [
  '"""',
  '\\',
  '\\"""\n',
  "'\r\nimport os\r",
  '\u2028x',
  '\f#',
  '\u0000',
  '{x}',
  '𝄞',
  '\ud800',
];

/** What Python says these sources, each one expression or a comment before `1`, are; `json` gives it back exactly. */
function evaluate(sources: readonly string[]): unknown[] {
  const folder = openFolder();
  folder.write('sources.json', JSON.stringify(sources));
  const program =
    'import json; print(json.dumps([eval(s) for s in json.load(open("sources.json"))]))';
  const printed = folder.run(['-c', program]);
  folder.remove();
  return JSON.parse(printed);
}

describe.skipIf(!pythonHas('json'))('Python texts, where Python is installed', () => {
  const texts = [
    ...hostile,
    ...fc.sample(fc.string({ unit: 'binary' }), 300),
    ...fc.sample(fc.string({ unit: fc.constantFrom(...hostile, 'a', '\n') }), 300),
  ];

  it('are the same text in Python', () => {
    expect(evaluate(texts.map(pyString))).toEqual(texts);
  });

  it('end neither a comment nor a docstring', () => {
    const comments = texts.map((text) => `(${'\n'}${pyComment(text)}\n1)`);
    expect(evaluate(comments)).toEqual(texts.map(() => 1));
    const kept = evaluate(texts.map(pyDocstring)).map(String);
    kept.forEach((text) => expect(text).not.toMatch(/[\r\f\0]/));
  });

  it('in names of files, columns and classes leave the programs whole', async () => {
    const label = 'la"""b\\';
    const feature = '=cmd\'"\\#{x}';
    const cells = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const example: ExampleCase = {
      title: 'hostile',
      name: 'a"""\\ \r\nimport os.csv',
      bytes: [
        `${cells(feature)},word,${cells(label)}`,
        ...Array.from(
          { length: 40 },
          (_, i) => `${i},${cells(`w"${i % 3}\\`)},${cells(`c'"""${i % 2}`)}`,
        ),
      ].join('\n'),
      recipe: changedRecipe({
        task: { kind: 'classification', label, features: [feature, 'word'], classes: 'present' },
      }),
    };
    const { context } = await exportCase({ ...example });
    const folder = openFolder();
    for (const exporter of [kerasScriptExporter, pytorchScriptExporter]) {
      const [file] = await exporter.files({ ...context, runName: '"""\n\\' });
      folder.write(file.name, file.content);
      folder.run(['-m', 'py_compile', file.name]);
    }
    folder.remove();
  });
});
