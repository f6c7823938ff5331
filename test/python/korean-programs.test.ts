/** Programs in Korean: the code is the English program's, and all that it says to its reader is Korean. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExportContext, Exporter } from '@/core/exporters/exporter';
import { kerasNotebookExporter } from '@/core/exporters/keras-notebook';
import { kerasScriptExporter } from '@/core/exporters/keras-script';
import { pytorchScriptExporter } from '@/core/exporters/pytorch-script';
import ko from '@/words/ko.json';
import { speak } from '@/words/say';
import { exampleCases } from './example-cases';
import { exportCase } from './export-context';
import { parityCases } from './parity-cases';
import { openFolder, pythonHas } from './run-python';
import { trainingCases } from './training-cases';

interface Program {
  english: string;
  korean: string;
}

/** Each exporter with what its own tests try it on; the notebook tells the script's sections. */
const jobs = [
  { exporter: kerasScriptExporter, cases: [...exampleCases(), ...trainingCases()] },
  { exporter: kerasNotebookExporter, cases: exampleCases().slice(0, 1) },
  { exporter: pytorchScriptExporter, cases: [...exampleCases(), ...parityCases()] },
];
const programs: Program[] = [];

/** What the exporter makes, as one Python program: a notebook's code cells after each other. */
async function program(exporter: Exporter, context: ExportContext) {
  const [{ name, content }] = await exporter.files(context);
  if (!name.endsWith('.ipynb')) return String(content);
  const { cells } = JSON.parse(String(content));
  return cells.map(asPython).join('\n');
}

/** Markdown as comments, so that it is held to the same. */
function asPython({ cell_type, source }: { cell_type: string; source: string[] }): string {
  return cell_type === 'code' ? source.join('') : source.map((line) => `# ${line}`).join('');
}

/** Prints what is said in English in each pair of files, and fails where their code differs. */
const check = `
import ast, io, sys, tokenize

def docstrings(tree):
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)):
            if ast.get_docstring(node) is not None:
                yield node.body[0].value

def code(tree):
    for doc in docstrings(tree):
        doc.value = ""
    return ast.dump(tree)

def remarks(text):
    yield from (doc.value for doc in docstrings(ast.parse(text)))
    before, whole = -2, ""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            if token.start[0] != before + 1:
                yield whole
                whole = ""
            whole += token.string
            before = token.start[0]
    yield whole

for number in range(int(sys.argv[1])):
    english, korean = (open(f"{name}{number}.py", encoding="utf-8").read() for name in ("en", "ko"))
    if code(ast.parse(english)) != code(ast.parse(korean)):
        raise SystemExit(f"the code of program {number} differs")
    for remark in remarks(korean):
        if remark and not any("가" <= letter <= "힣" for letter in remark):
            print(remark)
`;

describe.skipIf(!pythonHas('py_compile', 'ast'))('in Korean, where Python is installed', () => {
  beforeAll(async () => {
    for (const { exporter, cases } of jobs) {
      for (const example of cases) {
        const { context } = await exportCase(example);
        const english = await program(exporter, context);
        speak('ko', ko);
        const korean = await program(exporter, context);
        speak('en');
        programs.push({ english, korean });
      }
    }
  }, 120_000);
  afterEach(() => speak('en'));

  it('every program compiles', () => {
    const folder = openFolder();
    programs.forEach(({ korean }, i) => folder.write(`ko${i}.py`, korean));
    folder.run(['-m', 'py_compile', ...programs.map((_, i) => `ko${i}.py`)]);
    folder.remove();
  });

  it('every program is the English one but for its comments and docstrings, which are all Korean', () => {
    const folder = openFolder();
    programs.forEach(({ english, korean }, i) => {
      folder.write(`en${i}.py`, english);
      folder.write(`ko${i}.py`, korean);
    });
    expect(folder.run(['-c', check, String(programs.length)])).toBe('');
    folder.remove();
  });
});
