/**
 * @file From a device choice to a trainer that works: the race for `auto`, and the next device where one is missing or
 * fails to start. Whatever happened on the way is one sentence for the page.
 */
import { UserError } from '@/core/errors';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import type { Device, Trainer, TrainerSpec } from './device';
import { raceSentence, secondWins, timeStep } from './race';

export interface OpenedTrainer {
  trainer: Trainer;
  device: Device;
  /** Devices to go on with if this one is lost, the best first. */
  next: readonly Device[];
  /** Why this device, in a plain sentence; null where it needs no word. */
  note: string | null;
}

export interface OpenOptions {
  choice: DeviceChoice;
  /** All devices: the home device, then the one it races with, then the fallback. */
  devices: readonly Device[];
  learningRate: number;
  now(): number;
}

const spokenNames: Record<Device['name'], string> = {
  webgl: 'the GPU',
  simd: 'the CPU',
  tfjs: 'TensorFlow.js',
};

/** Results of races run before, so that the next run of the same shape need not race again. */
const racedBefore = new Map<string, { winner: Device['name']; note: string }>();

/** A trainer on the chosen device or, where that does not work here, on the next. Throws the last device's reason. */
export async function openTrainer(spec: TrainerSpec, options: OpenOptions): Promise<OpenedTrainer> {
  const { choice, devices } = options;
  if (choice !== 'auto') return openFirst(spec, chosenFirst(devices, choice), null);
  const [home, rival] = devices;
  const key = raceKey(spec);
  const known = racedBefore.get(key);
  if (known) return openFirst(spec, chosenFirst(devices, known.winner), known.note);
  if (!rival || (await home.unavailable()) !== null || (await rival.unavailable()) !== null) {
    return openFirst(spec, devices, null);
  }
  const raced = await race(spec, [home, rival], options).catch(() => null);
  if (!raced) return openFirst(spec, devices, null);
  racedBefore.set(key, { winner: raced.device.name, note: raced.note });
  return { ...raced, next: devices.filter((device) => device !== raced.device) };
}

/** What a step costs depends on; regularizers are in the plan. */
function raceKey({
  plan,
  batchSize,
  optimizer,
  loss,
  labelSmoothing,
  clipping,
}: TrainerSpec): string {
  return JSON.stringify([plan, batchSize, optimizer.kind, loss, labelSmoothing, clipping]);
}

function chosenFirst(devices: readonly Device[], name: Device['name']): Device[] {
  const chosen = devices.filter((device) => device.name === name);
  return [...chosen, ...devices.filter((device) => device.name !== name)];
}

/** A trainer on the first of these devices that works. */
export function openNext(spec: TrainerSpec, devices: readonly Device[]): Promise<OpenedTrainer> {
  return openFirst(spec, devices, null);
}

async function openFirst(
  spec: TrainerSpec,
  devices: readonly Device[],
  note: string | null,
): Promise<OpenedTrainer> {
  const problems: string[] = [];
  let thrown: unknown;
  for (const [index, device] of devices.entries()) {
    const problem = await device.unavailable();
    if (problem !== null) {
      problems.push(problem);
      continue;
    }
    try {
      const trainer = await device.createTrainer(spec);
      const why = problems.length > 0 ? movedSentence(problems, device) : note;
      return { trainer, device, next: devices.slice(index + 1), note: why };
    } catch (error) {
      thrown = error;
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (thrown) throw thrown;
  throw new UserError(
    'device-unavailable',
    `This browser can train on no device. ${problems.join(' ')}`,
    'Try a current version of Chrome, Edge, Firefox or Safari.',
  );
}

function movedSentence(problems: readonly string[], device: Device): string {
  return `${problems.join(' ')} Training goes on with ${spokenNames[device.name]}.`;
}

/** Both devices at once, since the loser's state costs little and the winner's is kept. Null where either fails. */
async function race(
  spec: TrainerSpec,
  [home, rival]: [Device, Device],
  { learningRate, now }: OpenOptions,
): Promise<{ trainer: Trainer; device: Device; note: string } | null> {
  const lanes: { device: Device; trainer: Trainer; ms: number }[] = [];
  try {
    for (const device of [home, rival]) {
      const trainer = await device.createTrainer(spec);
      lanes.push({ device, trainer, ms: Infinity });
      lanes.at(-1)!.ms = await timeStep(trainer, spec, learningRate, now);
    }
  } catch {
    lanes.forEach(({ trainer }) => trainer.dispose());
    return null;
  }
  const [first, second] = lanes;
  const [winner, loser] = secondWins(first.ms, second.ms) ? [second, first] : [first, second];
  loser.trainer.dispose();
  const lane = ({ device, ms }: typeof winner) => ({ name: spokenNames[device.name], ms });
  return { ...winner, note: raceSentence(lane(winner), lane(loser)) };
}

/** The sentence for a run that had to leave a device in mid-run. */
export function lostSentence(lost: Device, now: Device, epoch: number): string {
  return `After epoch ${epoch} ${spokenNames[lost.name]} was taken away from this page; the run went on with ${spokenNames[now.name]} and lost no epoch.`;
}
