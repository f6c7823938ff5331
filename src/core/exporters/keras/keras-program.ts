/**
 * @file The whole tutorial for one recipe on one file, in Keras: the script and the notebook tell the same sections.
 */
import { plural } from '../plural';
import { pyString } from '../python/literals';
import { columnsSection, featuresSection, scalingSection } from '../python/prepare-code';
import { labelsSection } from '../python/labels-code';
import { readCall, typeHelpers, typeLines } from '../python/read-code';
import { rateMoves } from '../python/rate-code';
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
  return `The steps of “${runName}” on ${tableName}, to run anywhere with pandas, Keras 3 and matplotlib.
The rows are split and prepared exactly as on the page. The first weights, the order of the
rows and dropout are drawn by Keras from the same seed (${recipe.training.seed}) but by another generator, so the
curves will be like those of the page, which trained for ${plural(history.loss.length, 'epoch')}, and not the same.`;
}

function importsSection({ recipe }: ReadableContext): Section {
  const math = rateMoves(recipe.training) ? 'import math\n\n' : '';
  return {
    title: 'Get ready',
    text: '`pip install keras tensorflow pandas matplotlib` brings everything. The seed makes a run repeatable.',
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
    ? `\n\n# The test rows come from a file of their own; put its name here.\ntest = ${readCall(context, '"test.csv"')}\n${typeLines(context, 'test')}`
    : '';
  return {
    title: 'Read the table',
    text: `The file lies beside this one. Cells such as \`NA\` and \`?\` count as missing.`,
    code: `${helpers === '' ? '' : `${helpers}\n`}table = ${readCall(context, pyString(tableName))}
${typeLines(context, 'table')}${testTable.trimEnd()}
print(table.head())`,
  };
}
