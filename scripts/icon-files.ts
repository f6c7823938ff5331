import { iconPng, iconSvg } from './draw-icon';

/** The icon's files by their names in public/. */
export function iconFiles(): Record<string, string | Uint8Array> {
  return {
    'icon.svg': iconSvg(),
    'icon-192.png': iconPng(192),
    'icon-512.png': iconPng(512),
    'icon-maskable-512.png': iconPng(512, { maskable: true }),
    'icon-touch-180.png': iconPng(180, { maskable: true }),
  };
}
