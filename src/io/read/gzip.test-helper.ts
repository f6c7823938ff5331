/** @file Packs bytes for tests. */

/** `content` packed with gzip. */
export async function gzip(content: string | Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([content as BlobPart])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
