/**
 * @file A recipe in the hash of a link: deflated JSON in base64url. No data goes with it, and no server sees it, since a
 * hash is never sent. What comes back is bounded in size and checked like any other recipe.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { UserError } from '@/core/errors';
import { recipeSchema, type Recipe } from '@/core/recipe/recipe';

const mark = '#recipe=';
/** Characters of a link and bytes of its JSON; a recipe of 64 layers and 1,000 columns takes less. */
const mostCharacters = 64_000;
const mostBytes = 2_000_000;

/** The hash that carries the recipe. Throws a `UserError` `link-too-long` where a link could not hold it. */
export function recipeToHash(recipe: Recipe): string {
  const bytes = deflateSync(strToU8(JSON.stringify(recipe)), { level: 9 });
  const hash = mark + toBase64Url(bytes);
  if (hash.length <= mostCharacters) return hash;
  throw new UserError('link-too-long');
}

/** True where the hash claims to carry a recipe. */
export function carriesRecipe(hash: string): boolean {
  return hash.startsWith(mark);
}

/** The recipe that a hash carries. Throws a `UserError` `link-damaged` where it carries none that is valid. */
export function recipeFromHash(hash: string): Recipe {
  if (!carriesRecipe(hash) || hash.length > mostCharacters) throw damaged();
  try {
    const text = strFromU8(inflateBounded(fromBase64Url(hash.slice(mark.length))));
    return recipeSchema.parse(JSON.parse(text));
  } catch {
    throw damaged();
  }
}

function damaged(): UserError {
  return new UserError('link-damaged');
}

/** Throws where the bytes unpack to more than a recipe can take. */
function inflateBounded(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((part) => {
    length += part.length;
    if (length > mostBytes) throw new Error('too large');
    parts.push(part);
  });
  // In small steps, so that little is unpacked before it is found to be too much.
  for (let at = 0; at < bytes.length; at += 1024) {
    inflate.push(bytes.subarray(at, at + 1024), at + 1024 >= bytes.length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
