/**
 * @file The messages of an ONNX file, with the field numbers of onnx.proto: a model holds a graph, a graph holds nodes,
 * constants, inputs and outputs.
 */
import {
  bytesField,
  concatBytes,
  floatBytes,
  floatField,
  messageField,
  textField,
  wholeField,
} from './protobuf';

/** TensorProto.DataType. */
const elementTypes = { float: 1, int64: 7, string: 8, bool: 9, double: 11 } as const;
export type ElementType = keyof typeof elementTypes;

export type TensorData = Float32Array | Float64Array | readonly string[];

/** A constant. */
export interface Tensor {
  shape: readonly number[];
  /** float32, float64 or words, as many as the shape has entries. */
  data: TensorData;
}

/** Whole numbers are `ints` where listed and an `int` where single; a `float` says so. */
export type Attribute = number | readonly number[] | { float: number };

export interface Node {
  op: string;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes: Readonly<Record<string, Attribute>>;
}

/** An input or output: `[N, width]`, or `[N]` where `width` is null. */
export interface Value {
  name: string;
  type: ElementType;
  width: number | null;
  /** What it holds, in a sentence. */
  doc: string;
}

export interface Graph {
  name: string;
  nodes: readonly Node[];
  constants: ReadonlyMap<string, Tensor>;
  inputs: readonly Value[];
  outputs: readonly Value[];
}

export interface Model {
  graph: Graph;
  producer: { name: string; version: string };
  doc: string;
  /** Anything else that goes with the model, as text by name. */
  metadata: Readonly<Record<string, string>>;
}

/** Opset 19 is the first whose Equal compares words; files of that opset are of version 9. */
const OPSET = 19;
const IR_VERSION = 9;

/** The bytes of an `.onnx` file. */
export function encodeModel({ graph, producer, doc, metadata }: Model): Uint8Array {
  return concatBytes([
    wholeField(1, IR_VERSION),
    textField(2, producer.name),
    textField(3, producer.version),
    textField(6, doc),
    messageField(7, graphFields(graph)),
    messageField(8, [textField(1, ''), wholeField(2, OPSET)]),
    ...Object.entries(metadata).map(([name, text]) =>
      messageField(14, [textField(1, name), textField(2, text)]),
    ),
  ]);
}

function graphFields({ name, nodes, constants, inputs, outputs }: Graph): Uint8Array[] {
  return [
    ...nodes.map((node) => messageField(1, nodeFields(node))),
    textField(2, name),
    ...[...constants].map(([constant, tensor]) => messageField(5, tensorFields(constant, tensor))),
    ...inputs.map((value) => messageField(11, valueFields(value))),
    ...outputs.map((value) => messageField(12, valueFields(value))),
  ];
}

function nodeFields({ op, inputs, outputs, attributes }: Node): Uint8Array[] {
  return [
    ...inputs.map((name) => textField(1, name)),
    ...outputs.map((name) => textField(2, name)),
    textField(3, outputs[0]),
    textField(4, op),
    ...Object.entries(attributes).map(([name, value]) =>
      messageField(5, [textField(1, name), ...attributeFields(value)]),
    ),
  ];
}

/** The value, then its AttributeProto.AttributeType. */
function attributeFields(value: Attribute): Uint8Array[] {
  if (typeof value === 'number') return [wholeField(3, value), wholeField(20, 2)];
  if ('float' in value) return [floatField(2, value.float), wholeField(20, 1)];
  return [...value.map((entry) => wholeField(8, entry)), wholeField(20, 7)];
}

function tensorFields(name: string, { shape, data }: Tensor): Uint8Array[] {
  const dims = shape.map((length) => wholeField(1, length));
  const type = wholeField(2, elementTypes[typeOf(data)]);
  const content = ArrayBuffer.isView(data)
    ? [bytesField(9, floatBytes(data))]
    : data.map((text) => textField(6, text));
  return [...dims, type, textField(8, name), ...content];
}

function typeOf(data: TensorData): ElementType {
  if (!ArrayBuffer.isView(data)) return 'string';
  return data instanceof Float32Array ? 'float' : 'double';
}

function valueFields({ name, type, width, doc }: Value): Uint8Array[] {
  const numRows = messageField(1, [textField(2, 'N')]);
  const shape = width === null ? [numRows] : [numRows, messageField(1, [wholeField(1, width)])];
  const tensor = [wholeField(1, elementTypes[type]), messageField(2, shape)];
  return [textField(1, name), messageField(2, [messageField(1, tensor)]), textField(3, doc)];
}
