/**
 * Every check and test of the project: types, lint, unit tests, tests in a real browser, and the page as a person uses
 * it. Gets a browser where none is found. Ends with a line `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A step that hangs is ended and counts as failed, so that the steps after it still run and say what they found. */
const mostMinutes = { step: 20, endToEnd: 50 };

const reports = mkdtempSync(join(tmpdir(), 'lossline-'));
const total = { passed: 0, failed: 0, skipped: 0 };

function run(command, args, { env = {}, minutes = mostMinutes.step } = {}) {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: minutes * 60_000,
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function count(name, ok) {
  total[ok ? 'passed' : 'failed']++;
  if (!ok) console.log(`FAILED: ${name}`);
}

function vitest(project) {
  const file = join(reports, `${project}.json`);
  const args = ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'];
  const ok = run('npx', [...args, `--outputFile.json=${file}`]);
  addCounts(`${project} tests`, ok, () => {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

function endToEnd() {
  const file = join(reports, 'e2e.json');
  const ok = run('npx', ['playwright', 'test'], {
    env: { E2E_REPORT: file },
    minutes: mostMinutes.endToEnd,
  });
  addCounts('end-to-end tests', ok, () => {
    const { stats } = JSON.parse(readFileSync(file, 'utf8'));
    if (stats.flaky > 0) console.log(`${stats.flaky} passed at the second try only`);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    };
  });
}

/** Adds a runner's counts; a runner that failed without a failed test counts as one failure. */
function addCounts(name, ok, read) {
  try {
    const counts = read();
    for (const key of Object.keys(total)) total[key] += counts[key];
    if (!ok && counts.failed === 0) count(name, false);
  } catch {
    count(name, false);
  }
}

count('types', run('npm', ['run', '--silent', 'types']));
count('lint', run('npm', ['run', '--silent', 'lint']));
if (!run('npx', ['tsx', 'scripts/ensure-browser.ts'])) count('a browser to test in', false);
vitest('unit');
vitest('browser');
count('build', run('npm', ['run', '--silent', 'build']));
count('size of a first visit', run('npx', ['tsx', 'scripts/first-visit-size.ts']));
endToEnd();

rmSync(reports, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
