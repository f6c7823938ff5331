import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import type { Recipe, Training } from '@/core/recipe/recipe';
import { wineInfo } from '@/core/testing/table-info';
import { optimizerSchema } from '@/core/training/optimizers';
import { createRun, type Run, type RunStatus } from '@/core/training/run';
import ko from '@/words/ko.json';
import { speak } from '@/words/say';
import { englishAmong, textsOf } from '@/words/testing/texts-of';
import { CoachLine } from './coach-line';
import { marksOf } from './curve-marks';
import { plainSettings } from './curve-settings';
import { CurveTools } from './curve-tools';
import { Curves } from './curves';
import { EpochTable } from './epoch-table';
import { newSchedule } from './new-schedule';
import { OptimizerFields } from './optimizer-fields';
import { optimizerTitles } from './optimizer-titles';
import { RunBar } from './run-bar';
import { ScheduleFields } from './schedule-fields';
import { scheduleNumbers } from './schedule-numbers';
import { StatusLine } from './status-line';
import { statusText } from './status-text';
import { TrainingSection } from './training-section';

const nothing = () => undefined;
const names = { loss: 'loss', metric: 'accuracy' } as const;
const statuses: readonly RunStatus[] = [
  'preparing',
  'training',
  'paused',
  'finished',
  'stopped',
  'failed',
  'interrupted',
];

/** English apart from Keras's names, which are the same in every language. */
function englishIn(texts: readonly string[]) {
  return englishAmong(texts.map((text) => text.replace(/\b(val_)?(loss|accuracy)\b/g, '–')));
}

function recipeWith(changes: Partial<Training>): Recipe {
  const recipe = defaultRecipe(wineInfo());
  return { ...recipe, training: { ...recipe.training, ...changes } };
}

function runOf(changes: Partial<Run> = {}): Run {
  const recipe = recipeWith({
    learningRate: 0.001,
    batchSize: 128,
    epochs: 12,
    changes: [{ epoch: 1, row: 0, learningRate: 0.5, batchSize: 32, epochs: 9 }],
  });
  const run = createRun({ id: '1', name: '실행 1', recipe, tableName: 'a.csv', startedAt: 0 });
  const history = {
    loss: [3, 2],
    valLoss: [3, 1],
    metric: [0.1, 0.2],
    valMetric: [0.2, 0.3],
    learningRate: [0.001, 0.5],
  };
  const origin = { kind: 'branch', run: '0', epoch: 1 } as const;
  return { ...run, status: 'paused', history, origin, ...changes };
}

function section(recipe: Recipe, steers: string | null = null) {
  return createElement(TrainingSection, {
    recipe,
    info: wineInfo(),
    issues: [],
    device: 'auto',
    startsOpen: true,
    steers,
    paused: false,
    onChange: nothing,
    onDevice: nothing,
    onSteer: nothing,
  });
}

function curves(run: Run | null, compared: readonly Run[] = []) {
  return createElement(Curves, {
    run,
    compared,
    kind: 'classification',
    plannedEpochs: 12,
    onRewind: nothing,
  });
}

function tools(chosen: number) {
  return createElement(CurveTools, {
    settings: plainSettings,
    onChange: nothing,
    end: 12,
    chosen,
    onChoose: nothing,
    onRewind: nothing,
  });
}

function bar(status: RunStatus | null) {
  return createElement(RunBar, {
    status,
    blocked: null,
    onTrain: nothing,
    onPause: nothing,
    onResume: nothing,
    onStop: nothing,
  });
}

const statusLine = (run: Run | null) =>
  createElement(StatusLine, { run, metrics: names, onBranch: nothing });

describe('in Korean', () => {
  beforeEach(() => speak('ko', ko));
  afterEach(() => speak('en'));

  it('says every setting', () => {
    const fields = (recipe: Recipe) => ({ recipe, issues: [], onChange: nothing });
    const schedules = Object.keys(scheduleNumbers) as (keyof typeof scheduleNumbers)[];
    const full = recipeWith({
      warmupEpochs: 2,
      clipping: { kind: 'clipnorm', limit: 1 },
      earlyStopping: { monitor: 'val_loss', patience: 5, minDelta: 0, restoreBestWeights: true },
    });
    const parts = [
      section(full),
      ...schedules.map((kind) =>
        createElement(ScheduleFields, fields(recipeWith({ schedule: newSchedule(kind, 12) }))),
      ),
      ...Object.keys(optimizerTitles).map((kind) =>
        createElement(
          OptimizerFields,
          fields(recipeWith({ optimizer: optimizerSchema.parse({ kind }) })),
        ),
      ),
    ];
    for (const part of parts) expect(englishIn(textsOf(part))).toEqual([]);
    const texts = textsOf(section(full, '실행 1'));
    expect(texts).toContain('학습률');
    expect(texts.some((text) => text.startsWith('이 세 값은 실행 1의 다음 스텝부터'))).toBe(true);
  });

  it('says where a run is', () => {
    const lines = [null, ...statuses.map((status) => runOf({ status }))].map(statusLine);
    for (const line of lines) expect(englishIn(textsOf(line))).toEqual([]);
    const texts = textsOf(statusLine(runOf()));
    expect(texts).toContain('일시 정지: 에포크 2 / 9');
    expect(texts).toContain(
      '2번째 에포크부터: 학습률 0.001 → 0.5, 배치 크기 128 → 32, 에포크 12 → 9',
    );
    const bars = [null, ...statuses].flatMap((status) => textsOf(bar(status)));
    expect([...new Set(bars)]).toEqual(['훈련 시작', '일시 정지', '중지', '계속']);
  });

  it('says what the curves are', () => {
    const run = runOf();
    const parts = [
      curves(null),
      curves(run, [runOf({ id: '2', name: '실행 2' })]),
      tools(2),
      createElement(EpochTable, { run, names, marks: marksOf(run) }),
      createElement(CoachLine, { run: null, onAction: nothing }),
      createElement(CoachLine, { run, onAction: nothing }),
    ];
    const texts = parts.map((part) => textsOf(part));
    for (const said of texts) expect(englishIn(said)).toEqual([]);
    expect(texts[1]).toContain('비교하는 val_loss:');
    expect(texts[3]).toContain(
      '1번째 에포크 뒤에 갈라짐, 학습률 0.001 → 0.5, 배치 크기 128 → 32, 에포크 12 → 9',
    );
  });
});

it('says how many epochs are done', () => {
  const one = { ...runOf().history, loss: [3] };
  expect(statusText(runOf({ status: 'finished' }))).toBe('finished 2 epochs');
  expect(statusText(runOf({ status: 'finished', history: one }))).toBe('finished 1 epoch');
  expect(statusText(runOf({ status: 'paused' }))).toBe('paused after epoch 2 of 9');
});
