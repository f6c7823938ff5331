/**
 * @file Protocol Buffers on the wire, as much of it as a model file needs: a message is its fields one after another,
 * each a key and a value. Written by the encoding's own description, protobuf.dev/programming-guides/encoding.
 */

/** How a value is laid out: as a varint, with its length before it, or in four bytes. */
const VARINT = 0;
const LENGTH = 2;
const FOUR_BYTES = 5;

/** A whole number from 0 to 2^53 - 1 as a varint field. */
export function wholeField(field: number, value: number): Uint8Array {
  return concatBytes([key(field, VARINT), varint(value)]);
}

/** A float32 field. */
export function floatField(field: number, value: number): Uint8Array {
  return concatBytes([key(field, FOUR_BYTES), floatBytes(Float32Array.of(value))]);
}

/** A field of bytes, which a message within a message is too. */
export function bytesField(field: number, bytes: Uint8Array): Uint8Array {
  return concatBytes([key(field, LENGTH), varint(bytes.length), bytes]);
}

/** A field of text in UTF-8. */
export function textField(field: number, text: string): Uint8Array {
  return bytesField(field, new TextEncoder().encode(text));
}

/** A field that is a message of these fields. */
export function messageField(field: number, fields: readonly Uint8Array[]): Uint8Array {
  return bytesField(field, concatBytes(fields));
}

/** All parts after each other. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Numbers as little-endian bytes, whatever the machine's own order. */
export function floatBytes(values: Float32Array | Float64Array): Uint8Array {
  const size = values.BYTES_PER_ELEMENT;
  const view = new DataView(new ArrayBuffer(values.length * size));
  const write = size === 4 ? view.setFloat32.bind(view) : view.setFloat64.bind(view);
  for (let i = 0; i < values.length; i++) write(i * size, values[i], true);
  return new Uint8Array(view.buffer);
}

function key(field: number, layout: number): Uint8Array {
  return varint(field * 8 + layout);
}

/** Seven bits a byte, the lowest first; every byte but the last has its highest bit set. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
