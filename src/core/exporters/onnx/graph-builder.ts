/**
 * @file A graph under construction. Every value has a name of its own, whatever the columns are called, since in ONNX
 * names are all that ties nodes together.
 */
import type { Attribute, Graph, Node, Tensor, TensorData, Value } from './model-proto';

export interface GraphBuilder {
  /** Adds an input and gives its name: the wanted one unless that is empty or taken. */
  input(value: Value): string;
  /** Adds an output that is the named value, under a name of its own. */
  output(value: Value, from: string): void;
  /** Adds a constant and gives its name; words come with a shape, numbers are one row where none is given. */
  constant(data: TensorData, shape?: readonly number[]): string;
  /** Adds a node and gives the name of its output. */
  node(op: string, inputs: readonly string[], attributes?: Record<string, Attribute>): string;
  /** The graph as it is now. */
  graph(name: string): Graph;
}

/** A graph of nothing. Names in `reserved` are kept for inputs and outputs. */
export function createGraphBuilder(reserved: Iterable<string>): GraphBuilder {
  const kept = new Set(reserved);
  const taken = new Set<string>();
  const nodes: Node[] = [];
  const constants = new Map<string, Tensor>();
  const inputs: Value[] = [];
  const outputs: Value[] = [];

  const free = (wanted: string, isTaken: (name: string) => boolean) => {
    let name = wanted;
    for (let i = 1; name === '' || isTaken(name); i++) name = `${wanted || 'column'}_${i}`;
    taken.add(name);
    return name;
  };
  const inner = (wanted: string) => free(wanted, (name) => taken.has(name) || kept.has(name));
  const outer = (wanted: string) => free(wanted, (name) => taken.has(name));

  return {
    input(value) {
      const name = outer(value.name);
      inputs.push({ ...value, name });
      return name;
    },
    output(value, from) {
      const name = outer(value.name);
      nodes.push({ op: 'Identity', inputs: [from], outputs: [name], attributes: {} });
      outputs.push({ ...value, name });
    },
    constant(data, shape = [1, data.length]) {
      const name = inner(`constant_${constants.size + 1}`);
      constants.set(name, { data, shape });
      return name;
    },
    node(op, from, attributes = {}) {
      const name = inner(`${op}_${nodes.length + 1}`);
      nodes.push({ op, inputs: from, outputs: [name], attributes });
      return name;
    },
    graph: (name) => ({ name, nodes, constants, inputs, outputs }),
  };
}
