/**
 * @file Drawing passes: binds what changed, draws, and cuts what would take a graphics card long into strips, so that
 * the screen keeps its turn and no driver takes the card for hung.
 */
import type { Graphics } from './context';
import type { Uniforms } from './pass';
import { setNumbers, type CompiledPass } from './program';

/** Block products of one submission: about 10 ms of a laptop's built-in graphics. */
const longestSubmission = 2 ** 24;

/** Draws passes one after another. To be called within `withPassState`. */
export function drawPasses(
  { gl }: Graphics,
  passes: readonly CompiledPass[],
  values: Uniforms,
  top = 0,
): void {
  for (const compiled of passes) {
    const { pass, program, sources } = compiled;
    gl.useProgram(program.handle);
    setNumbers(gl, compiled, values);
    for (let unit = 0; unit < sources.length; unit++) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(sources[unit].target, sources[unit].texture);
    }
    const { framebuffer, left = 0, width } = pass.target;
    const bottom = top + (pass.target.top ?? 0);
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    const height = pass.height(values.rows);
    gl.viewport(left, bottom, width, height);
    const fragments = Math.max(1, longestSubmission / Math.max(1, pass.work(values.rows)));
    if (width * height <= fragments) gl.drawArrays(gl.TRIANGLES, 0, 3);
    else
      drawStrips(gl, { left, bottom, width, height }, Math.max(1, Math.floor(fragments / width)));
  }
}

function drawStrips(
  gl: WebGL2RenderingContext,
  { left, bottom, width, height }: { left: number; bottom: number; width: number; height: number },
  strip: number,
): void {
  gl.enable(gl.SCISSOR_TEST);
  for (let done = 0; done < height; done += strip) {
    gl.scissor(left, bottom + done, width, Math.min(strip, height - done));
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.flush();
  }
  gl.disable(gl.SCISSOR_TEST);
}
