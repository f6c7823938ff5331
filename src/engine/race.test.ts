import { describe, expect, it } from 'vitest';
import { sayPhrase, type Phrase } from '@/words/say';
import { raceSentence, secondWins } from './race';

describe('secondWins', () => {
  it('takes the second only where it is faster by more than half', () => {
    expect(secondWins(15, 10)).toBe(false);
    expect(secondWins(15.1, 10)).toBe(true);
    expect(secondWins(1, 10)).toBe(false);
  });
});

describe('raceSentence', () => {
  const [cpuName, gpuName]: Phrase[] = [
    { key: 'engine.devices.simd' },
    { key: 'engine.devices.webgl' },
  ];
  const cpu = { device: cpuName, ms: 0.52 };

  it('says which is faster and by how much', () => {
    expect(sayPhrase(raceSentence(cpu, { device: gpuName, ms: 9.4 }))).toBe(
      'For this network the CPU is 18 times as fast as the GPU here (0.52 ms against 9.4 ms a step).',
    );
  });

  it('does not claim what was not measured where the home device wins within the margin', () => {
    expect(sayPhrase(raceSentence({ device: gpuName, ms: 0.6 }, cpu))).toContain('about as fast');
  });
});
