/**
 * @file TensorFlow.js's WebGL backend on a graphics context of our own, one for the whole worker and shared by every
 * device that uses the GPU. A lost context is noticed before anything is read from it, since TensorFlow.js would hand
 * out zeros; the next `openWebglBackend` then starts afresh.
 */
import { getBackend, registerBackend, removeBackend, setBackend, env } from '@tensorflow/tfjs-core';
import { MathBackendWebGL, setWebGLContext } from '@tensorflow/tfjs-backend-webgl';
import type { WordKey } from '@/words/say';
import { DeviceLostError } from './device';

export interface WebglBackend {
  gl: WebGL2RenderingContext;
  tensorflow: MathBackendWebGL;
  /** The graphics renderer in the browser's words, such as `ANGLE (Apple, Apple M2, …)`. */
  renderer: string;
  /** Never fulfils; rejects with `DeviceLostError` when the context is lost. */
  lost: Promise<never>;
}

let current: WebglBackend | null = null;

/**
 * The shared backend, opened where there is none or its context was lost, and made TensorFlow.js's current one.
 * A key of words says why WebGL cannot be used here.
 */
export function openWebglBackend(): WebglBackend | WordKey {
  if (current && !current.gl.isContextLost()) {
    switchTensorflowTo('webgl');
    return current;
  }
  closeWebglBackend();
  const canvas = createCanvas();
  const gl = canvas?.getContext('webgl2', contextAttributes) as WebGL2RenderingContext | null;
  if (!canvas || !gl || gl.isContextLost()) return 'engine.noWebgl';
  if (!gl.getExtension('EXT_color_buffer_float')) return 'engine.noFloats';
  current = startBackend(canvas, gl);
  return current;
}

/** Makes a registered TensorFlow.js backend the current one; cheap where it is already. */
export function switchTensorflowTo(name: 'webgl' | 'cpu'): void {
  if (getBackend() === name) return;
  // Both backends start synchronously, so the promise has nothing left to wait for.
  void setBackend(name);
}

/** Throws `DeviceLostError` where the context is lost: to be called before anything is read from it. */
export function assertContext(gl: WebGL2RenderingContext): void {
  if (gl.isContextLost()) throw contextLost();
}

/** Resolves when the GPU has done all that was submitted so far; rejects with `DeviceLostError`. */
export async function settleWebgl(gl: WebGL2RenderingContext): Promise<void> {
  assertContext(gl);
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  while (fence && gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    assertContext(gl);
  }
  gl.deleteSync(fence);
  assertContext(gl);
}

const contextLost = () => new DeviceLostError('The graphics context was lost.');

const contextAttributes: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
  premultipliedAlpha: false,
  preserveDrawingBuffer: false,
  powerPreference: 'high-performance',
};

/**
 * What TensorFlow.js must not do here. Forwarding computes small tensors by the CPU when they happen to be there, and a
 * resumed run ends in other digits. Packing puts 2 × 2 numbers in a texel and lets the unused ones of odd shapes hold
 * anything, which matrix products then add in: gradients of a batch of 9 rows come out wrong or NaN.
 */
const flagsOff = [
  'WEBGL_CPU_FORWARD',
  'WEBGL_PACK',
  'WEBGL_PACK_ARRAY_OPERATIONS',
  'WEBGL_PACK_BINARY_OPERATIONS',
  'WEBGL_PACK_CLIP',
  'WEBGL_PACK_NORMALIZATION',
  'WEBGL_PACK_REDUCE',
  'WEBGL_PACK_UNARY_OPERATIONS',
  'WEBGL_LAZILY_UNPACK',
];

function createCanvas(): OffscreenCanvas | HTMLCanvasElement | null {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(1, 1);
  return typeof document === 'undefined' ? null : document.createElement('canvas');
}

function startBackend(
  canvas: OffscreenCanvas | HTMLCanvasElement,
  gl: WebGL2RenderingContext,
): WebglBackend {
  setWebGLContext(2, gl);
  env().set('WEBGL_VERSION', 2);
  for (const flag of flagsOff) env().set(flag, false);
  const lost = new Promise<never>((_, reject) => {
    canvas.addEventListener('webglcontextlost', () => reject(contextLost()));
  });
  lost.catch(() => undefined);
  // TensorFlow.js asks the canvas for its context again, gets this one and sets its state.
  const tensorflow = new MathBackendWebGL(canvas as HTMLCanvasElement);
  removeBackend('webgl');
  registerBackend('webgl', () => tensorflow);
  switchTensorflowTo('webgl');
  return { gl, tensorflow, renderer: rendererName(gl), lost };
}

function closeWebglBackend(): void {
  if (!current) return;
  current = null;
  removeBackend('webgl');
  registerBackend('webgl', () => {
    throw new Error('WebGL is opened by openWebglBackend only.');
  });
}

function rendererName(gl: WebGL2RenderingContext): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? '');
}
