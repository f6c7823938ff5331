/**
 * @file The JavaScript that goes with a TensorFlow.js model: the preparation of a raw row as in training, and a page that
 * predicts one. The page is the taker's, not ours: it may fetch TensorFlow.js from where they like.
 */

/** Plain JavaScript without imports, for a page or for Node. `prepareRow` gives the features of one row. */
export const prepareCode = `// Makes a row's features as they were made in training. Numbers and dates (milliseconds since 1970 UTC)
// may be null where missing, words null or ''. Values that nothing fills become NaN.

const parts = {
  year: (date) => date.getUTCFullYear(),
  month: (date) => date.getUTCMonth() + 1,
  day: (date) => date.getUTCDate(),
  weekday: (date) => (date.getUTCDay() + 6) % 7, // Monday is 0, as in pandas
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
export const predictCode = `// Loads the model and predicts one raw row. TensorFlow.js is on the page as \`tf\`.

async function loadPredictor() {
  const preparation = await (await fetch('preparation.json')).json();
  const model = await tf.loadLayersModel('model.json');
  return { preparation, predict: (row) => predictRow(preparation, model, row) };
}

// { class: probability, ... } for classes, { label: value } for a number.
function predictRow(preparation, model, row) {
  const values = tf.tidy(() => [...model.predict(tf.tensor2d([prepareRow(preparation, row)])).dataSync()]);
  // Two classes may share one sigmoid unit: the probability of the second.
  const outputs = values.length < preparation.outputs.length ? [1 - values[0], values[0]] : values;
  return Object.fromEntries(preparation.outputs.map((name, i) => [name, outputs[i]]));
}
`;

/** The version of TensorFlow.js that the page asks for. */
const VERSION = '4.22.0';
const TFJS = `https://cdn.jsdelivr.net/npm/@tensorflow/tfjs@${VERSION}/dist/tf.min.js`;

/** A page of some twenty lines that predicts a row. Serve its folder, such as by `python3 -m http.server`. */
export const pageCode = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>Prediction</title>
  <!-- Browsers refuse to fetch beside a file: serve this folder, such as by: python3 -m http.server -->
  <!-- To do without other servers, take dist/tf.min.js out of: npm pack @tensorflow/tfjs@${VERSION}
       Put it beside this page and write src="tf.min.js". Nothing else is fetched from elsewhere. -->
  <script src="${TFJS}"></script>
  <script src="prepare.js"></script>
  <script src="predict.js"></script>
  <h1>Prediction</h1>
  <label>Row <textarea id="row" rows="12" cols="60"></textarea></label>
  <pre id="prediction" aria-live="polite">Loading …</pre>
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
