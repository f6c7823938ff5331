/**
 * @file The whole recipe as one PyTorch program: `python train.py data.csv` on one machine, `torchrun` on many.
 */
import { say } from '../../../words/say';
import { metricNames } from '../../metrics/metric-names';
import type { Recipe } from '../../recipe/recipe';
import { lossTargets } from '../../training/losses';
import { epochsPlanned } from '../../training/run';
import { batchChanges } from '../python/batch-changes';
import { classList } from '../python/labels-code';
import { pyNumber, pyString } from '../python/literals';
import { rateFunction, rateMoves } from '../python/rate-code';
import { pyComment, pyDoc, pyDocstring, pyHeading } from '../python/remarks';
import type { ReadableContext } from '../readable-context';
import { columnsCode, hasWords, numberClasses, wordClasses } from './columns-code';
import { dataCode, labelsCode } from './data-code';
import { afterEpochCode, loopCode } from './loop-code';
import { networkCode } from './network-code';
import { lossCode, optimizerCode } from './training-code';

/** The text of `train.py`. */
export function pytorchProgram(context: ReadableContext): string {
  const { recipe, plan } = context;
  const logits = lossTargets[recipe.training.loss] !== 'value';
  const parts = [
    head(context),
    pyHeading(say('exporters.pytorch.parts.table')),
    labelsCode(context, classList(context, 10)),
    dataCode(context),
    pyHeading(say('exporters.pytorch.parts.preparation')),
    numberClasses(),
    ...(hasWords(context) ? [wordClasses()] : []),
    columnsCode(context),
    pyHeading(say('exporters.pytorch.parts.network')),
    networkCode(plan, logits),
    lossCode(recipe.training),
    optimizerCode(recipe.training),
    ...(rateMoves(recipe.training) ? [rateFunction(recipe, context.numTrain)] : []),
    pyHeading(say('exporters.pytorch.parts.training')),
    loopCode(recipe, plan),
    mainCode(recipe),
  ];
  return `${parts.map((part) => part.trimEnd()).join('\n\n\n')}\n`;
}

function introduction({ tableName, runName, recipe }: ReadableContext): string {
  const { training, split } = recipe;
  const file = tableName.replaceAll(/[^\p{L}\p{N}._-]/gu, '_');
  const test = split.method === 'file' ? ' --test test.csv' : '';
  return `${say('exporters.pytorch.intro', { run: runName, table: tableName })}

    python train.py ${file}${test}
    torchrun --nproc_per_node 2 train.py ${file}${test}

${say('exporters.pytorch.needs', { batch: training.batchSize })}

${say('exporters.pytorch.alike')}`;
}

function head(context: ReadableContext): string {
  const { recipe } = context;
  const { training, split } = recipe;
  const needsCopy = training.earlyStopping?.restoreBestWeights === true;
  return `${pyDocstring(introduction(context))}

import argparse
${needsCopy ? 'import copy\n' : ''}import json
import math
import os

import numpy as np
import pandas as pd
import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import nn

BATCH_SIZE = ${training.batchSize}
EPOCHS = ${epochsPlanned({ recipe })}
SEED = ${training.seed}
VALIDATION = ${pyNumber(split.validation)}  # ${say('exporters.pytorch.validation')}
CHUNK = 100_000  # ${say('exporters.pytorch.chunk')}

RANK = int(os.environ.get("RANK", 0))  # ${say('exporters.pytorch.rank')}
WORLD = int(os.environ.get("WORLD_SIZE", 1))  # ${say('exporters.pytorch.world')}
LOCAL_RANK = int(os.environ.get("LOCAL_RANK", 0))
DEVICE = torch.device("cuda", LOCAL_RANK) if torch.cuda.is_available() else torch.device("cpu")
${changesNote(recipe)}`;
}

function changesNote({ training }: Recipe): string {
  const changes = batchChanges(training);
  if (changes === null) return '';
  return `\n${pyComment(say('exporters.pytorch.batchChanged', { changes }))}\n`;
}

function mainCode(recipe: Recipe): string {
  const { task, training, split } = recipe;
  const { metric } = metricNames(task.kind);
  const ownTest = split.method === 'file';
  const weighted = task.kind === 'classification' && training.classWeights === 'balanced';
  const after = afterEpochCode(recipe);
  const restores = training.earlyStopping?.restoreBestWeights === true;
  return `${weighted ? balancedWeights() : ''}def main():
    parser = argparse.ArgumentParser(description="Trains the network on a table.")
    parser.add_argument("table", help="CSV or Parquet file")
${ownTest ? '    parser.add_argument("--test", required=True, help="file with the test rows")\n' : ''}    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--checkpoint", default="checkpoint.pt")
    parser.add_argument("--weights", help="weights.npz of the page, to begin from")
    args = parser.parse_args()
    if WORLD > 1:
        dist.init_process_group("nccl" if DEVICE.type == "cuda" else "gloo")
    if DEVICE.type == "cuda":
        torch.cuda.set_device(DEVICE)

    columns = make_columns()
    place, num_train = draw_rows(args.table)
    rows = read_rows(args.table, place, num_train, columns)
${ownTest ? '    rows["test"] = pd.concat(read_pieces(args.test), ignore_index=True)[RANK::WORLD]\n' : ''}    sets = {name: to_tensors(some, columns) for name, some in rows.items()}
    x, y = sets["train"]
    batch = max(1, round(BATCH_SIZE / WORLD))
    per_process = math.ceil(num_train / WORLD)
    steps = {"batch": batch, "rows": per_process, "count": math.ceil(per_process / batch)}
${task.kind === 'classification' ? `    weights = ${weighted ? 'balanced_weights(y)' : 'torch.ones(len(CLASSES), device=DEVICE)'}\n` : '    weights = None\n'}
    torch.manual_seed(SEED)
    network = make_network(x.shape[1]).to(DEVICE)
    if args.weights:
        load_weights(network, args.weights)
    optimizer = make_optimizer(network.parameters())
    history, memory, stop = [], {"best": math.inf, "wait": 0, "plateau_best": math.inf, "plateau_wait": 0}, False
    saved = load_checkpoint(args.checkpoint)
    if saved:
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        history, memory, stop = saved["history"], saved["memory"], saved["stop"]
    model = network
    if WORLD > 1:
        model = nn.parallel.DistributedDataParallel(network, broadcast_buffers=False)

    for epoch in range(len(history), args.epochs):
        if stop:
            break
        loss, metric = train_epoch(model, network, optimizer, x, y, weights, epoch, steps)
        average_statistics(network)
        val_loss, val_metric = evaluate(network, *sets["validation"])
        rate = optimizer.param_groups[0]["lr"]
        if not math.isfinite(loss):
            raise SystemExit("The loss is no longer a number; a smaller learning rate may help.")
        names = ["loss", ${pyString(metric)}, "val_loss", ${pyString(`val_${metric}`)}, "learning_rate"]
        history.append(dict(zip(names, [loss, metric, val_loss, val_metric, rate])))
        if RANK == 0:
            told = "  ".join(f"{name} {value:.6g}" for name, value in history[-1].items())
            print(f"epoch {epoch + 1}/{args.epochs}  {told}", flush=True)
${after}        save_checkpoint(
            args.checkpoint,
            {
                "network": network.state_dict(),
                "optimizer": optimizer.state_dict(),
                "history": history,
                "memory": memory,
                "stop": stop,
            },
        )

${restores ? '    if "weights" in memory:\n        network.load_state_dict(memory["weights"])\n' : ''}    loss, metric = evaluate(network, *sets["test"])
    (num_test,) = add_up(torch.tensor([len(sets["test"][1])], device=DEVICE))
    if RANK == 0:
        torch.save({"network": network.state_dict(), "columns": columns}, "model.pt")
        test = {"rows": num_test, "loss": loss, ${pyString(metric)}: metric}
        print(json.dumps({"epochs": len(history), "test": test, "history": history}))
    if WORLD > 1:
${pyComment(say('exporters.pytorch.training.hang'), '        ')}
        del model
        dist.destroy_process_group()


${loadWeights()}

if __name__ == "__main__":
    main()
`;
}

const balancedWeights = () => `def balanced_weights(y):
${pyDoc(say('exporters.pytorch.training.balanced'))}
    counts = torch.bincount(y, minlength=len(CLASSES)).double()
    if WORLD > 1:
        dist.all_reduce(counts)
    present = (counts > 0).sum()
    weights = counts.sum() / (present * counts.clamp(min=1))
    return torch.where(counts > 0, weights, 0.0 * weights).float()


`;

const loadWeights = () => `@torch.no_grad()
def load_weights(network, path):
${pyDoc(say('exporters.pytorch.training.loadWeights'))}
    with np.load(path) as arrays:
        values = iter([torch.from_numpy(arrays[name]) for name in arrays.files])
    for layer in network:
        if isinstance(layer, nn.Linear):
            layer.weight.copy_(next(values).T)
            layer.bias.copy_(next(values))
        elif hasattr(layer, "gamma"):
            for name in ("gamma", "beta", "mean", "variance"):
                getattr(layer, name).copy_(next(values))
`;
