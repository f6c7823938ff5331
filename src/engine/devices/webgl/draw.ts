/**
 * @file Drawing passes: binds what changed, draws, and cuts what would take a graphics card long into strips of rows, so
 * that no submission is long and no driver takes the card for hung. Where many submissions follow each other, the
 * device is waited for now and then, so that the page's own drawing gets its turn in between.
 */
import { submit, withPassState, type Graphics } from './context';
import type { Uniforms } from './pass';
import { setNumbers, type CompiledPass } from './program';
import { waitForGraphics } from './read-back';

/** Submissions that may be underway before the device is waited for. */
const mostUnderway = 4;

/** Draws passes one after another. To be called within `withPassState`. */
export function drawPasses(
  graphics: Graphics,
  passes: readonly CompiledPass[],
  values: Uniforms,
  top = 0,
): void {
  for (const compiled of passes) {
    const height = compiled.pass.height(values.rows);
    bindPass(graphics, compiled, values, top);
    const strip = stripRows(graphics, compiled, values);
    if (height <= strip) {
      makeRoom(graphics, height * workOfRow(compiled, values));
      graphics.gl.drawArrays(graphics.gl.TRIANGLES, 0, 3);
    } else {
      for (let from = 0; from < height; from += strip)
        drawStrip(graphics, compiled, values, top, { from, rows: Math.min(strip, height - from) });
    }
  }
}

/** True where passes take so long that the device should rest on the way. */
export function needsRests(
  { longestSubmission }: Graphics,
  passes: readonly CompiledPass[],
  values: Uniforms,
): boolean {
  return totalWork(passes, values) > mostUnderway * longestSubmission;
}

/** Draws the same with rests; ends early where `goesOn` says no after one. To be called outside `withPassState`. */
export async function drawWithRests(
  graphics: Graphics,
  passes: readonly CompiledPass[],
  values: Uniforms,
  goesOn: () => boolean,
): Promise<void> {
  const pause = createRests(graphics);
  for (const compiled of passes) {
    const height = compiled.pass.height(values.rows);
    const strip = stripRows(graphics, compiled, values);
    for (let from = 0; from < height; from += strip) {
      const rows = Math.min(strip, height - from);
      withPassState(graphics, () => {
        bindPass(graphics, compiled, values, 0);
        drawStrip(graphics, compiled, values, 0, { from, rows });
      });
      await pause.after(rows * workOfRow(compiled, values));
      if (!goesOn()) return;
    }
  }
}

/** Waits for the device whenever so much has been drawn since the last wait that others should have their turn. */
export function createRests(graphics: Graphics): { after(work: number): Promise<void> } {
  let underway = 0;
  return {
    async after(work) {
      underway += work;
      if (underway < mostUnderway * graphics.longestSubmission) return;
      await waitForGraphics(graphics);
      underway = 0;
    },
  };
}

/** Block products of passes. */
export function totalWork(passes: readonly CompiledPass[], values: Uniforms): number {
  return passes.reduce(
    (sum, compiled) => sum + compiled.pass.height(values.rows) * workOfRow(compiled, values),
    0,
  );
}

function workOfRow({ pass }: CompiledPass, { rows }: Uniforms): number {
  return pass.target.width * Math.max(1, pass.work(rows));
}

/** Rows of fragments that one submission may have. */
function stripRows(
  { longestSubmission }: Graphics,
  compiled: CompiledPass,
  values: Uniforms,
): number {
  return Math.max(1, Math.floor(longestSubmission / workOfRow(compiled, values)));
}

function bindPass({ gl }: Graphics, compiled: CompiledPass, values: Uniforms, top: number): void {
  const { pass, program, sources } = compiled;
  gl.useProgram(program.handle);
  setNumbers(gl, compiled, values);
  for (let unit = 0; unit < sources.length; unit++) {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(sources[unit].target, sources[unit].texture);
  }
  const { framebuffer, left = 0, width } = pass.target;
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.viewport(left, top + (pass.target.top ?? 0), width, pass.height(values.rows));
}

function drawStrip(
  graphics: Graphics,
  compiled: CompiledPass,
  values: Uniforms,
  top: number,
  { from, rows }: { from: number; rows: number },
): void {
  const { gl } = graphics;
  const { left = 0, width, top: ownTop = 0 } = compiled.pass.target;
  makeRoom(graphics, rows * workOfRow(compiled, values));
  gl.enable(gl.SCISSOR_TEST);
  gl.scissor(left, top + ownTop + from, width, rows);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
  gl.disable(gl.SCISSOR_TEST);
}

/** Submits what has been drawn where more would make the submission too long. */
function makeRoom(graphics: Graphics, work: number): void {
  const { account, longestSubmission } = graphics;
  if (account.unsubmitted > 0 && account.unsubmitted + work > longestSubmission) submit(graphics);
  account.unsubmitted += work;
}
