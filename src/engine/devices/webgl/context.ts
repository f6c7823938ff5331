/**
 * @file The graphics context the passes are drawn on: TensorFlow.js's own, shared by every device that uses the GPU.
 * All this device asks of it is a `WebGL2RenderingContext`, so another one is a change of this file.
 *
 * TensorFlow.js sets what it needs before each of its draws, all but the scissor test, which it leaves on: passes turn
 * it off and on again.
 */
import { DeviceLostError } from '../../device';
import { openWebglBackend } from '../../webgl-backend';

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
}

let current: Graphics | null = null;

/** The shared context, a fresh one after a loss; a string says in a plain sentence why there is none. */
export function openGraphics(): Graphics | string {
  const backend = openWebglBackend();
  if (typeof backend === 'string') return backend;
  const { gl, renderer } = backend;
  if (current?.gl === gl) return current;
  current = {
    gl,
    maxTextureSize: gl.getParameter(gl.MAX_TEXTURE_SIZE) as number,
    maxTextureUnits: gl.getParameter(gl.MAX_TEXTURE_IMAGE_UNITS) as number,
    renderer,
    vertexArray: gl.createVertexArray(),
  };
  return current;
}

/** Throws `DeviceLostError` where the context is lost: asked before anything is read, since a lost one gives zeros. */
export function assertGraphics({ gl }: Graphics): void {
  if (gl.isContextLost()) throw new DeviceLostError('The graphics context was lost.');
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
