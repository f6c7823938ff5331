/**
 * @file What comes after training in Keras: the curves, the test rows and the file to keep.
 */
import { say } from '../../../words/say';
import { metricNames } from '../../metrics/metric-names';
import type { Recipe } from '../../recipe/recipe';
import { lossTargets } from '../../training/losses';
import { pyString } from '../python/literals';
import type { Section } from '../python/section';

/** The section that draws the four curves. */
export function curvesSection({ task }: Recipe): Section {
  const { metric } = metricNames(task.kind);
  return {
    title: say('exporters.keras.curves.title'),
    text: say('exporters.keras.curves.text'),
    code: `figure, (left, right) = plt.subplots(1, 2, figsize=(12, 4))
left.plot(history.history["loss"], label="loss")
left.plot(history.history["val_loss"], label="val_loss")
right.plot(history.history[${pyString(metric)}], label=${pyString(metric)})
right.plot(history.history[${pyString(`val_${metric}`)}], label=${pyString(`val_${metric}`)})
for axis in (left, right):
    axis.set_xlabel("epoch")
    axis.legend()
plt.show()`,
  };
}

/** The section that predicts the test rows, scores them and saves the model. */
export function testSection({ task, training }: Recipe): Section {
  const predict = 'outputs = model.predict(x_test.to_numpy("float32"), verbose=0)';
  if (task.kind === 'regression')
    return {
      title: say('exporters.keras.test.title'),
      text: say('exporters.keras.test.values'),
      code: `${predict}
predicted = outputs[:, 0]
mae = np.abs(predicted - y_test).mean()
print("test MAE", mae)
print("always the mean of the training rows", np.abs(y_train.mean() - y_test).mean())
${save}`,
    };
  const binary = lossTargets[training.loss] === 'binary';
  return {
    title: say('exporters.keras.test.title'),
    text: say('exporters.keras.test.classes'),
    code: `${predict}
predicted = ${binary ? '(outputs[:, 0] > 0.5).astype(int)' : 'outputs.argmax(axis=1)'}
accuracy = (predicted == y_test).mean()
print("test accuracy", accuracy)
print("always the most frequent class", (np.bincount(y_train).argmax() == y_test).mean())
print("true classes down, predicted ones across")
print(pd.crosstab(np.take(CLASSES, y_test), np.take(CLASSES, predicted)))
${save}`,
  };
}

const save = 'model.save("model.keras")';
