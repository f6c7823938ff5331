/**
 * @file From a device choice to a trainer that works: the race for `auto`, and the next device where one is missing or
 * fails to start. Whatever happened on the way is one sentence for the page, as a phrase.
 */
import { UserError, whatHappened } from '@/core/errors';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import type { Phrase } from '@/words/say';
import { DeviceLostError, type Device, type Trainer, type TrainerSpec } from './device';
import { raceSentence, secondWins, timeStep } from './race';

export interface OpenedTrainer {
  trainer: Trainer;
  device: Device;
  /** Devices to go on with if this one is lost, the best first. */
  next: readonly Device[];
  /** Why this device; null where it needs no word. */
  note: Phrase | null;
}

export interface OpenOptions {
  choice: DeviceChoice;
  /** All devices: the home device, then the one it races with, then the fallback. */
  devices: readonly Device[];
  learningRate: number;
  now(): number;
}

const spoken = (device: Device): Phrase => ({ key: `engine.devices.${device.name}` });

/** Results of races run before, so that the next run of the same shape need not race again. */
const racedBefore = new Map<string, { winner: Device['name']; note: Phrase }>();

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
  note: Phrase | null,
): Promise<OpenedTrainer> {
  const problems: Phrase[] = [];
  let thrown: unknown;
  for (const [index, device] of devices.entries()) {
    const problem = await device.unavailable();
    if (problem !== null) {
      problems.push({ key: problem });
      continue;
    }
    try {
      const trainer = await device.createTrainer(spec);
      const why = problems.length > 0 ? movedSentence(problems, device) : note;
      return { trainer, device, next: devices.slice(index + 1), note: why };
    } catch (error) {
      thrown = error;
      problems.push(whatWentWrong(error));
    }
  }
  if (thrown) throw thrown;
  throw new UserError('device-unavailable', { problems });
}

function whatWentWrong(thrown: unknown): Phrase {
  if (thrown instanceof DeviceLostError) return { key: 'engine.contextLost' };
  if (thrown instanceof UserError) return whatHappened(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { key: 'engine.failed', params: { message } };
}

function movedSentence(problems: readonly Phrase[], device: Device): Phrase {
  return { key: 'engine.moved', params: { problems, device: spoken(device) } };
}

/** Both devices at once, since the loser's state costs little and the winner's is kept. Null where either fails. */
async function race(
  spec: TrainerSpec,
  [home, rival]: [Device, Device],
  { learningRate, now }: OpenOptions,
): Promise<{ trainer: Trainer; device: Device; note: Phrase } | null> {
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
  const lane = ({ device, ms }: typeof winner) => ({ device: spoken(device), ms });
  return { ...winner, note: raceSentence(lane(winner), lane(loser)) };
}

/** The sentence for a run that had to leave a device in mid-run. */
export function lostSentence(lost: Device, now: Device, epoch: number): Phrase {
  return { key: 'engine.lost', params: { epoch, lost: spoken(lost), now: spoken(now) } };
}
