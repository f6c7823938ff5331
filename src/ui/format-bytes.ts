import { say, spokenLanguage } from '@/words/say';

/** Bytes as a person would say them: 512 bytes, 1.2 MB, 3 GB. */
export function formatBytes(bytes: number): string {
  const units = [say('ui.bytes'), 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  return `${Number(value.toFixed(digits)).toLocaleString(spokenLanguage())} ${units[power]}`;
}
