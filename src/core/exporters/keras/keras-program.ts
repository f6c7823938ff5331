/**
 * @file The whole tutorial for one recipe on one file, in Keras: the script and the notebook tell the same sections.
 */
import { say } from '../../../words/say';
import { pyString } from '../python/literals';
import { columnsSection, featuresSection, scalingSection } from '../python/prepare-code';
import { labelsSection } from '../python/labels-code';
import { isParquet, readCall, typeHelpers, typeLines } from '../python/read-code';
import { rateMoves } from '../python/rate-code';
import { pyComment } from '../python/remarks';
import type { Section } from '../python/section';
import { splitSection } from '../python/split-code';
import type { ReadableContext } from '../readable-context';
import { networkSection } from './network-code';
import { curvesSection, testSection } from './results-code';
import { compileSection, fitSection } from './training-code';

/** The sections in order. */
export function kerasSections(context: ReadableContext): Section[] {
  const { recipe, plan } = context;
  const ownTest = recipe.split.method === 'file';
  const scaling = scalingSection(context);
  return [
    importsSection(context),
    readSection(context),
    columnsSection(context, ownTest ? ['table', 'test'] : ['table']),
    splitSection(context),
    featuresSection(context),
    ...(scaling ? [scaling] : []),
    labelsSection(context),
    networkSection(plan),
    compileSection(recipe),
    fitSection(recipe, context.numTrain),
    curvesSection(recipe),
    testSection(recipe),
  ];
}

/** A few sentences on what this is and where it came from. */
export function kerasIntroduction(context: ReadableContext): string {
  const { tableName, runName, recipe, history } = context;
  const { seed } = recipe.training;
  const epochs = {
    key: 'exporters.counts.epochs',
    params: { count: history.loss.length },
  } as const;
  return [
    say('exporters.keras.intro', { run: runName, table: tableName }),
    say('exporters.keras.alike', { seed, epochs }),
  ].join('\n');
}

function importsSection({ recipe }: ReadableContext): Section {
  const math = rateMoves(recipe.training) ? 'import math\n\n' : '';
  return {
    title: say('exporters.keras.imports.title'),
    text: say('exporters.keras.imports.text'),
    code: `${math}import keras
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

keras.utils.set_random_seed(${recipe.training.seed})`,
  };
}

function readSection(context: ReadableContext): Section {
  const { tableName, recipe } = context;
  const helpers = typeHelpers(context);
  const ownTest = recipe.split.method === 'file';
  const testTable = ownTest
    ? `\n\n${pyComment(say('exporters.keras.read.testFile'))}\ntest = ${readCall(context, '"test.csv"')}\n${typeLines(context, 'test', isParquet(context))}`
    : '';
  return {
    title: say('exporters.keras.read.title'),
    text: say('exporters.keras.read.text'),
    code: `${helpers === '' ? '' : `${helpers}\n`}table = ${readCall(context, pyString(tableName))}
${typeLines(context, 'table', isParquet(context))}${testTable.trimEnd()}
print(table.head())`,
  };
}
