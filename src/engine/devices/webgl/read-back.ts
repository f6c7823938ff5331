/**
 * @file Reading from the GPU without making anyone wait: pixels go into a buffer on the GPU, a fence says when they are
 * there, and short timers ask the fence. A lost context ends the wait with `DeviceLostError`.
 */
import { assertGraphics, submit, withPassState, type Graphics } from './context';

/** A rectangle of one output of a framebuffer. */
export interface Region {
  framebuffer: WebGLFramebuffer;
  attachment: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The regions' texels, four numbers each, once all that was drawn before is done. */
export async function readRegions(
  graphics: Graphics,
  regions: readonly Region[],
): Promise<Float32Array[]> {
  assertGraphics(graphics);
  const { gl } = graphics;
  const offsets = [0];
  for (const { width, height } of regions) offsets.push(offsets.at(-1)! + 4 * width * height);
  const buffer = gl.createBuffer();
  withPassState(graphics, () => {
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, 4 * offsets.at(-1)!, gl.STREAM_READ);
    regions.forEach(({ framebuffer, attachment, x, y, width, height }, i) => {
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
      gl.readBuffer(gl.COLOR_ATTACHMENT0 + attachment);
      gl.readPixels(x, y, width, height, gl.RGBA, gl.FLOAT, 4 * offsets[i]);
    });
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  });
  try {
    await waitForGraphics(graphics);
    const numbers = new Float32Array(offsets.at(-1)!);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, numbers);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    assertGraphics(graphics);
    return regions.map((_, i) => numbers.subarray(offsets[i], offsets[i + 1]));
  } finally {
    gl.deleteBuffer(buffer);
  }
}

/** Resolves when all that was drawn so far is done; rejects with `DeviceLostError`. */
export async function waitForGraphics(graphics: Graphics): Promise<void> {
  const { gl } = graphics;
  assertGraphics(graphics);
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  submit(graphics);
  const pause = createPause();
  try {
    while (fence && gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) {
      await pause.next();
      assertGraphics(graphics);
    }
  } finally {
    pause.close();
    gl.deleteSync(fence);
  }
  assertGraphics(graphics);
}

/**
 * Pauses of a millisecond. Browsers stretch timers that follow from timers to 4 ms, so a message, which is no timer,
 * comes between any two.
 */
function createPause(): { next(): Promise<void>; close(): void } {
  const { port1, port2 } = new MessageChannel();
  let resume = () => {};
  port1.onmessage = () => setTimeout(() => resume(), 1);
  return {
    next: () =>
      new Promise((resolve) => {
        resume = resolve;
        port2.postMessage(null);
      }),
    close: () => port1.close(),
  };
}
