/**
 * @file The training loop in PyTorch: one process or many, each on its own rows, with a checkpoint after every epoch.
 */
import { say } from '../../../words/say';
import { metricNames } from '../../metrics/metric-names';
import type { Recipe } from '../../recipe/recipe';
import { lossTargets } from '../../training/losses';
import type { NetworkPlan } from '../../network/plan';
import { pyNumber } from '../python/literals';
import { rateMoves } from '../python/rate-code';
import { pyComment, pyDoc } from '../python/remarks';
import { clippingLines } from './training-code';

/** Functions `measure`, `train_epoch`, `evaluate` and what they need. */
export function loopCode({ task, training }: Recipe, plan: NetworkPlan): string {
  const { metric } = metricNames(task.kind);
  const penalized = isPenalized(plan);
  const penalty = penalized ? ' + penalty(network)' : '';
  return `def row_metrics(outputs, y):
${pyDoc(say('exporters.pytorch.training.metrics', { metric }))}
${metricLines(training.loss)}

${penalized ? penaltyFunction() : ''}def add_up(sums):
${pyDoc(say('exporters.pytorch.training.addUp'))}
    if WORLD > 1:
        dist.all_reduce(sums)
    return sums.tolist()


def train_epoch(model, network, optimizer, x, y, weights, epoch, steps):
${pyDoc(say('exporters.pytorch.training.epoch', { metric }))}
    model.train()
    torch.manual_seed(SEED + 1_000_003 * epoch + RANK)
    order = torch.randperm(len(x))
${pyComment(say('exporters.pytorch.training.equalSteps'), '    ')}
    order = torch.cat([order, order[: max(0, steps["rows"] - len(order))]]).to(DEVICE)
    sums = torch.zeros(3, dtype=torch.float64, device=DEVICE)
    for step, rows in enumerate(order.split(steps["batch"])):
${rateMoves(training) ? '        set_rate(optimizer, rate_at(epoch + step / steps["count"]))\n' : ''}        optimizer.zero_grad()
        outputs = model(x[rows])
        losses = row_losses(outputs, y[rows])${task.kind === 'classification' ? ' * weights[y[rows]]' : ''}
        loss = losses.mean()${penalty}
        loss.backward()
${clippingLines(training.clipping, '        ')}        optimizer.step()
        metrics = row_metrics(outputs.detach(), y[rows])
        sums += torch.stack([loss.detach() * len(rows), metrics.sum(), torch.tensor(len(rows))])
    loss, metric, count = add_up(sums)
    return loss / count, metric / count


@torch.no_grad()
def evaluate(network, x, y):
${pyDoc(say('exporters.pytorch.training.evaluate', { metric }))}
    network.eval()
    sums = torch.zeros(3, dtype=torch.float64, device=DEVICE)
    for some_x, some_y in zip(x.split(8192), y.split(8192)):
        outputs = network(some_x)
        losses, metrics = row_losses(outputs, some_y), row_metrics(outputs, some_y)
        sums += torch.stack([losses.sum(), metrics.sum(), torch.tensor(len(some_x))])
    loss, metric, count = add_up(sums)
    return loss / count${penalized ? ' + penalty(network).item()' : ''}, metric / count


def average_statistics(network):
${pyDoc(say('exporters.pytorch.training.average'))}
    for buffer in network.buffers() if WORLD > 1 else []:
        dist.all_reduce(buffer)
        buffer /= WORLD


def set_rate(optimizer, rate):
    for group in optimizer.param_groups:
        group["lr"] = rate


def from_first(value):
${pyDoc(say('exporters.pytorch.training.fromFirst'))}
    box = [value]
    if WORLD > 1:
        dist.broadcast_object_list(box, src=0)
    return box[0]


def load_checkpoint(path):
    if RANK == 0 and os.path.exists(path):
        return from_first(torch.load(path, map_location="cpu"))
    return from_first(None)


def save_checkpoint(path, state):
${pyDoc(say('exporters.pytorch.training.save'))}
    if RANK == 0:
        torch.save(state, path + ".part")
        os.replace(path + ".part", path)
`;
}

function isPenalized({ layers }: NetworkPlan): boolean {
  return layers.some(
    (layer) => layer.kind === 'dense' && ((layer.l1 ?? 0) > 0 || (layer.l2 ?? 0) > 0),
  );
}

function metricLines(loss: Recipe['training']['loss']): string {
  switch (lossTargets[loss]) {
    case 'class':
      return '    return (outputs.argmax(1) == y).float()\n';
    case 'binary':
      return '    return ((outputs[:, 0] > 0) == (y > 0)).float()\n';
    case 'value':
      return '    return (outputs[:, 0] - y).abs()\n';
  }
}

const penaltyFunction = () => `def penalty(network):
${pyDoc(say('exporters.pytorch.training.penalty'))}
    kernels = [layer for layer in network if isinstance(layer, nn.Linear)]
    return sum(k.l1 * k.weight.abs().sum() + k.l2 * (k.weight**2).sum() for k in kernels)


`;

/** Lines that follow val_loss and early stopping after an epoch, and the state they keep. */
export function afterEpochCode({ task, training }: Recipe): string {
  const { schedule, earlyStopping } = training;
  const lines: string[] = [];
  if (schedule.kind === 'reduce-on-plateau')
    lines.push(`${pyComment(say('exporters.pytorch.training.plateau'), '        ')}
        memory["plateau_wait"] += 1
        if val_loss < memory["plateau_best"] - ${pyNumber(schedule.minDelta)}:
            memory["plateau_best"], memory["plateau_wait"] = val_loss, 0
        elif memory["plateau_wait"] >= ${schedule.patience} and rate > ${pyNumber(schedule.minRate)}:
            set_rate(optimizer, max(rate * ${pyNumber(schedule.factor)}, ${pyNumber(schedule.minRate)}))
            memory["plateau_wait"] = 0
`);
  if (earlyStopping) {
    const { monitor, minDelta, patience, restoreBestWeights } = earlyStopping;
    const value = {
      val_loss: 'val_loss',
      loss: 'loss',
      val_metric: 'val_metric',
      metric: 'metric',
    };
    const rises = task.kind === 'classification' && monitor.endsWith('metric');
    const watched = `${rises ? '-' : ''}${value[monitor]}`;
    const name = monitor.replace('metric', metricNames(task.kind).metric);
    const note = say('exporters.pytorch.training.stopping', { monitor: name });
    lines.push(`${pyComment(note, '        ')}
        memory["wait"] += 1
        if ${watched} < memory["best"] - ${pyNumber(minDelta)}:
            memory["best"], memory["wait"] = ${watched}, 0
${restoreBestWeights ? '            memory["weights"] = copy.deepcopy(network.state_dict())\n' : ''}        stop = memory["wait"] >= ${patience}
`);
  }
  return lines.join('');
}
