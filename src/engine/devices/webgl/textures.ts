/**
 * @file The textures of this device, all without filtering and of 32-bit numbers.
 *
 * - **Blocks** hold a matrix in blocks of four rows by four columns: a texture array of four layers in which texel
 *   `(x, y)` of layer `k` is row `4y + k`, columns `4x..4x + 3`. A fragment computes one block and writes its rows to
 *   the four layers at once, so that a matrix product reads 8 texels for 64 multiplications.
 * - **Grids** are plain textures.
 */
import type { Graphics } from './context';

/** Something a pass can read. `texture` may be swapped for another of the same shape. */
export interface Source {
  target: GLenum;
  texture: WebGLTexture;
}

/** Something a pass can write, `width` × `height` fragments. */
export interface Target {
  framebuffer: WebGLFramebuffer;
  /** Where its first fragment is, 0 by default. */
  left?: number;
  top?: number;
  width: number;
  height: number;
}

/** A matrix in blocks: `width` blocks of columns, `height` blocks of rows. */
export interface Blocks extends Source, Target {}

export interface Grid extends Source {
  width: number;
  height: number;
}

/** Texels that hold that many numbers four to one. */
export function blocksOf(length: number): number {
  return Math.ceil(length / 4);
}

/** A matrix of 0s of that many blocks each way. */
export function createBlocks(graphics: Graphics, width: number, height: number): Blocks {
  const { gl } = graphics;
  const texture = createTexture(graphics, gl.TEXTURE_2D_ARRAY, 4 * 16 * width * height);
  gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gl.RGBA32F, width, height, 4);
  const framebuffer = createFramebuffer(graphics);
  for (let layer = 0; layer < 4; layer++) {
    const attachment = gl.COLOR_ATTACHMENT0 + layer;
    gl.framebufferTextureLayer(gl.FRAMEBUFFER, attachment, texture, 0, layer);
  }
  drawToAttachments(gl, 4);
  return { target: gl.TEXTURE_2D_ARRAY, texture, framebuffer, width, height };
}

export type GridFormat = 'RGBA32F' | 'RG32F' | 'R32UI';

const bytesOfTexel: Readonly<Record<GridFormat, number>> = { RGBA32F: 16, RG32F: 8, R32UI: 4 };

/** A plain texture of 0s: four, two or one number a texel. */
export function createGrid(
  graphics: Graphics,
  format: GridFormat,
  width: number,
  height: number,
): Grid {
  const { gl } = graphics;
  const bytes = bytesOfTexel[format] * width * height;
  const texture = createTexture(graphics, gl.TEXTURE_2D, bytes);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl[format], width, height);
  return { target: gl.TEXTURE_2D, texture, width, height };
}

/** Writes rows `top..` of a grid; the data's length says how many, whole rows only. */
export function writeGrid(
  { gl }: Graphics,
  grid: Grid,
  format: GridFormat,
  top: number,
  data: Float32Array | Uint32Array,
): void {
  const [layout, type, channels] = {
    RGBA32F: [gl.RGBA, gl.FLOAT, 4] as const,
    RG32F: [gl.RG, gl.FLOAT, 2] as const,
    R32UI: [gl.RED_INTEGER, gl.UNSIGNED_INT, 1] as const,
  }[format];
  const rows = data.length / channels / grid.width;
  gl.bindTexture(gl.TEXTURE_2D, grid.texture);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, top, grid.width, rows, layout, type, data);
}

/** A framebuffer whose outputs 0, 1, … are these grids. */
export function createGridTarget(graphics: Graphics, grids: readonly Grid[]): Target {
  const { gl } = graphics;
  const framebuffer = createFramebuffer(graphics);
  grids.forEach(({ texture }, i) => {
    const attachment = gl.COLOR_ATTACHMENT0 + i;
    gl.framebufferTexture2D(gl.FRAMEBUFFER, attachment, gl.TEXTURE_2D, texture, 0);
  });
  drawToAttachments(gl, grids.length);
  return { framebuffer, width: grids[0].width, height: grids[0].height };
}

function createTexture(
  { gl, owned, account }: Graphics,
  target: GLenum,
  bytes: number,
): WebGLTexture {
  const texture = gl.createTexture();
  owned.textures.push({ texture, bytes });
  account.bytes += bytes;
  gl.bindTexture(target, texture);
  gl.texParameteri(target, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(target, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texParameteri(target, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(target, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}

function createFramebuffer({ gl, owned }: Graphics): WebGLFramebuffer {
  const framebuffer = gl.createFramebuffer();
  owned.framebuffers.push(framebuffer);
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  return framebuffer;
}

function drawToAttachments(gl: WebGL2RenderingContext, count: number): void {
  gl.drawBuffers(Array.from({ length: count }, (_, i) => gl.COLOR_ATTACHMENT0 + i));
}
