/** @file Draws the icons of public/ anew: `npx tsx scripts/make-icons.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { iconFiles } from './icon-files';

for (const [name, content] of Object.entries(iconFiles())) {
  writeFileSync(fileURLToPath(new URL(`../public/${name}`, import.meta.url)), content);
}
