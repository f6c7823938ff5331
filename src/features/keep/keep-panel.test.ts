import { createElement, type ReactElement } from 'react';
import { afterEach, expect, it } from 'vitest';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import type { Recipe } from '@/core/recipe/recipe';
import { createRun, type Run } from '@/core/training/run';
import { emptyProject, type Project } from '@/io/project/project';
import { speak } from '@/words/say';
import { englishAmong, textsOf } from '@/words/testing/texts-of';
import ko from '@/words/ko.json';
import { KeepPanel, type KeepPanelProps } from './keep-panel';
import { LinkPreview } from './link-preview';
import { ProjectPreview } from './project-preview';
import { SetAsideNotice } from './set-aside-notice';
import { UpdateNotice } from './update-notice';
import { WelcomeBack } from './welcome-back';

const recipe = defaultRecipe(wineInfo());
const run = createRun({ id: 'r', name: 'R1', recipe, tableName: 'wine.csv', startedAt: 0 });
const file = { file: new Blob(['a,b']), name: 'wine.csv' };
const project: Project = { ...emptyProject(), data: file, runs: [run] };
const none = () => undefined;

function panel(parts: Partial<KeepPanelProps>) {
  return createElement(KeepPanel, {
    ...{ view: project, phase: 'kept', problem: null, onCopyLink: null },
    ...{ loadOthers: () => new Promise<never>(none), onOpenKept: none, onSave: async () => none() },
    ...{ onDeleteKept: async () => true, onOpenProject: none, onClear: none, onDone: none },
    ...parts,
  });
}

function welcome(of: Run, table: string | null) {
  const answers = { onGoOn: none, onStartFresh: none, onLeave: none };
  return createElement(WelcomeBack, { run: of, table, ...answers });
}

function link(linked: Recipe, at: Recipe | null) {
  const props = { linked, recipe: at, foreignLabel: 'grade', onUse: none, onIgnore: none };
  return createElement(LinkPreview, props);
}

function preview(parts: Partial<Project>, table: string | null) {
  const shown = { ...project, ...parts };
  const props = { name: 'x.lossline', project: shown, table, onOpen: none, onCancel: none };
  return createElement(ProjectPreview, props);
}

const learnt = { ...run, history: { ...run.history, loss: Array.from({ length: 1234 }, () => 1) } };
const training = { ...recipe.training, learningRate: 0.5, epochs: 1, batchSize: 7 };
const linked = { ...recipe, training };

/** Every part in its states, each with a sentence that it says in English. */
const parts: [ReactElement, string][] = [
  [panel({}), 'wine.csv and 1 run are kept in this browser, and only here.'],
  [panel({ view: { ...project, data: null } }), 'The settings and 1 run are kept in this browser'],
  [panel({ view: emptyProject() }), 'What you open and do is kept in this browser'],
  [panel({ phase: 'none', problem: 'io.storage.noRoom' }), 'This browser keeps nothing'],
  [welcome(run, 'wine.csv'), 'Welcome back. wine.csv, R1 had just begun. It goes on'],
  [welcome(learnt, null), 'was at epoch 1,234 of'],
  [link(linked, recipe), 'batch size: 128 → 7'],
  [link(recipe, recipe), 'This link sets what is set already.'],
  [link(linked, null), 'settings to predict quality in 1 epoch. Open a table'],
  [preview({}, 'wine.csv'), 'x.lossline holds wine.csv, 3 bytes, and 1 run.'],
  [preview({ data: null, runs: [] }, 'wine.csv'), 'holds settings for wine.csv, without the table'],
  [preview({ data: null }, null), 'holds no table, and 1 run.'],
  [
    createElement(SetAsideNotice, { setAside: [{ name: 'l', why: 'newer' }], damagedRuns: 2 }),
    '2 kept runs could not be read, and are left out here.',
  ],
  [
    createElement(UpdateNotice, { running: true, kept: true, onUpdate: none }),
    'A new version of Lossline is here. A run is on:',
  ],
];

afterEach(() => speak('en'));

it.each(parts)('says what it says in English, and has none of it in Korean (%#)', (part, says) => {
  expect(textsOf(part).join(' ')).toContain(says);
  speak('ko', ko);
  expect(englishAmong(textsOf(part))).toEqual([]);
});
