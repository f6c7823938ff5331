/**
 * @file The graphics context the passes are drawn on: TensorFlow.js's own, shared by every device that uses the GPU.
 * All this device asks of it is a `WebGL2RenderingContext`, so another one is a change of this file.
 *
 * TensorFlow.js sets what it needs before each of its draws, all but the scissor test, which it leaves on: passes turn
 * it off and on again.
 */
import { UserError } from '@/core/errors';
import type { WordKey } from '@/words/say';
import { DeviceLostError } from '../../device';
import { openWebglBackend, type WebglBackend } from '../../webgl-backend';

export interface Graphics {
  gl: WebGL2RenderingContext;
  /** Texels along the longest side that a texture may have. */
  maxTextureSize: number;
  /** Textures a pass may read. */
  maxTextureUnits: number;
  /** The graphics renderer in the browser's words. */
  renderer: string;
  /** An empty vertex array: passes make their triangle from the vertex's number alone. */
  vertexArray: WebGLVertexArrayObject;
  /** Block products of one submission: about 10 ms of a laptop's built-in graphics. */
  longestSubmission: number;
  /** What all owners together have on it. */
  account: Account;
  /** What has been made since `withOwner`, to be freed with it. */
  owned: Owned;
}

export interface Account {
  /** Of all textures alive. */
  bytes: number;
  /** Block products drawn since the last submission. */
  unsubmitted: number;
}

/** Everything that lives on the GPU. */
export interface Owned {
  textures: { texture: WebGLTexture; bytes: number }[];
  framebuffers: WebGLFramebuffer[];
  programs: WebGLProgram[];
}

let current: Graphics | null = null;

/** The shared context, a fresh one after a loss; a key of words says why there is none. */
export function openGraphics(): Graphics | WordKey {
  const backend = openWebglBackend();
  if (typeof backend === 'string') return backend;
  const { gl, renderer, tensorflow } = backend;
  if (current?.gl === gl) return current;
  const account = { bytes: 0, unsubmitted: 0 };
  countInMemory(tensorflow, account);
  current = {
    gl,
    maxTextureSize: gl.getParameter(gl.MAX_TEXTURE_SIZE) as number,
    maxTextureUnits: gl.getParameter(gl.MAX_TEXTURE_IMAGE_UNITS) as number,
    renderer,
    vertexArray: gl.createVertexArray(),
    longestSubmission: 2 ** 24,
    account,
    owned: { textures: [], framebuffers: [], programs: [] },
  };
  return current;
}

/** Has `tf.memory()` tell of this device's textures too: one account for whoever uses the GPU. */
function countInMemory(tensorflow: WebglBackend['tensorflow'], account: Account): void {
  const ofTensors = tensorflow.memory.bind(tensorflow);
  tensorflow.memory = () => {
    const memory = ofTensors();
    const numBytesInGPU = memory.numBytesInGPU + account.bytes;
    const numBytesInGPUAllocated = memory.numBytesInGPUAllocated + account.bytes;
    return { ...memory, numBytesInGPU, numBytesInGPUAllocated };
  };
}

/** The same context, with an account of its own of what is made on it. */
export function withOwner(graphics: Graphics): Graphics {
  return { ...graphics, owned: { textures: [], framebuffers: [], programs: [] } };
}

/** Frees all that this owner has made; safe to call twice. */
export function freeOwned({ gl, owned, account }: Graphics): void {
  for (const { texture, bytes } of owned.textures.splice(0)) {
    gl.deleteTexture(texture);
    account.bytes -= bytes;
  }
  for (const framebuffer of owned.framebuffers.splice(0)) gl.deleteFramebuffer(framebuffer);
  for (const program of owned.programs.splice(0)) gl.deleteProgram(program);
}

/** Throws `DeviceLostError` where the context is lost: asked before anything is read, since a lost one gives zeros. */
export function assertGraphics({ gl }: Graphics): void {
  if (gl.isContextLost()) throw new DeviceLostError('The graphics context was lost.');
}

/** Throws `UserError` where the context has run out of memory since it was last asked. */
export function assertMemory({ gl }: Graphics): void {
  if (gl.getError() !== gl.OUT_OF_MEMORY) return;
  throw new UserError('graphics-memory');
}

/** Hands over to the driver what has been drawn so far. */
export function submit({ gl, account }: Graphics): void {
  account.unsubmitted = 0;
  gl.flush();
}

/** Draws with the state that passes rely on, and leaves behind what TensorFlow.js relies on. */
export function withPassState({ gl, vertexArray }: Graphics, draw: () => void): void {
  gl.bindVertexArray(vertexArray);
  gl.disable(gl.SCISSOR_TEST);
  draw();
  gl.enable(gl.SCISSOR_TEST);
  gl.bindVertexArray(null);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
}
