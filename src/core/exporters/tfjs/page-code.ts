/**
 * @file The JavaScript that goes with a TensorFlow.js model: the preparation of a raw row as in training, and a page that
 * predicts one. The page is the taker's, not ours: it may fetch TensorFlow.js from where they like.
 */
import { say, spokenLanguage, type WordKey } from '../../../words/say';
import { html } from '../report/html';

/** Plain JavaScript without imports, for a page or for Node. `prepareRow` gives the features of one row. */
export const prepareCode = () => `// ${say('exporters.tfjs.prepare')}
// ${say('exporters.tfjs.missing')}
// ${say('exporters.tfjs.unfilled')}

const parts = {
  year: (date) => date.getUTCFullYear(),
  month: (date) => date.getUTCMonth() + 1,
  day: (date) => date.getUTCDate(),
  weekday: (date) => (date.getUTCDay() + 6) % 7, // ${say('exporters.tfjs.monday')}
  hour: (date) => date.getUTCHours(),
};

function scaled(value, { offset, scale }) {
  return (value - offset) / scale;
}

function levelFeatures({ levels, other, fill }, value) {
  const level = value ?? fill;
  const all = other ? [...levels, null] : levels;
  if (level === null) return all.map(() => NaN);
  const place = levels.indexOf(level);
  return all.map((_, i) => (i === place || (other && place < 0 && i === levels.length) ? 1 : 0));
}

function columnFeatures(column, value) {
  switch (column.kind) {
    case 'numeric':
      return [scaled(value ?? column.fill ?? NaN, column)];
    case 'date-parts': {
      const date = new Date(value ?? column.fill ?? NaN);
      return column.parts.map((part) => scaled(parts[part.part](date), part));
    }
    case 'one-hot':
      return levelFeatures(column, value);
    case 'ordinal': {
      const level = value ?? column.fill;
      return [level === null ? NaN : scaled(column.levels.indexOf(level), column)];
    }
  }
}

function prepareRow(preparation, row) {
  return preparation.columns.flatMap((column) => {
    const words = column.kind === 'one-hot' || column.kind === 'ordinal';
    const given = Object.hasOwn(row, column.name) ? row[column.name] : null;
    const missing = given === null || (words ? given === '' : Number.isNaN(Number(given)));
    const value = missing ? null : words ? String(given) : Number(given);
    const features = columnFeatures(column, value);
    return column.indicator ? [...features, missing ? 1 : 0] : features;
  });
}
`;

/** The page's own script: loads the model and predicts the row in the box. */
export const predictCode = () => `// ${say('exporters.tfjs.predict')}

async function loadPredictor() {
  const preparation = await (await fetch('preparation.json')).json();
  const model = await tf.loadLayersModel('model.json');
  return { preparation, predict: (row) => predictRow(preparation, model, row) };
}

// ${say('exporters.tfjs.returns')}
function predictRow(preparation, model, row) {
  const values = tf.tidy(() => [...model.predict(tf.tensor2d([prepareRow(preparation, row)])).dataSync()]);
  // ${say('exporters.tfjs.oneUnit')}
  const outputs = values.length < preparation.outputs.length ? [1 - values[0], values[0]] : values;
  return Object.fromEntries(preparation.outputs.map((name, i) => [name, outputs[i]]));
}
`;

/** The version of TensorFlow.js that the page asks for. */
const VERSION = '4.22.0';
const TFJS = `https://cdn.jsdelivr.net/npm/@tensorflow/tfjs@${VERSION}/dist/tf.min.js`;

/** A page of some twenty lines that predicts a row. Serve its folder, such as by `python3 -m http.server`. */
export const pageCode = () => `<!doctype html>
<html lang="${spokenLanguage()}">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>${inHtml('exporters.tfjs.prediction')}</title>
  <!-- ${say('exporters.tfjs.serve')} -->
  <!-- ${say('exporters.tfjs.alone', { version: VERSION })}
       ${say('exporters.tfjs.beside')} -->
  <script src="${TFJS}"></script>
  <script src="prepare.js"></script>
  <script src="predict.js"></script>
  <h1>${inHtml('exporters.tfjs.prediction')}</h1>
  <label>${inHtml('exporters.tfjs.row')} <textarea id="row" rows="12" cols="60"></textarea></label>
  <pre id="prediction" aria-live="polite">${inHtml('exporters.tfjs.loading')}</pre>
  <script type="module">
    const { preparation, predict } = await loadPredictor();
    const show = () => {
      try { prediction.textContent = JSON.stringify(predict(JSON.parse(row.value)), null, 2); }
      catch (error) { prediction.textContent = error.message; }
    };
    row.value = JSON.stringify(preparation.example, null, 2);
    row.addEventListener('input', show);
    show();
  </script>
</html>
`;

const inHtml = (key: WordKey) => html`${say(key)}`.html;
