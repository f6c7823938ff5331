/**
 * @file Facts about whole rows, such as the sum that softmax divides by: up to four numbers a row. Where rows are short
 * every fragment finds them out for itself, which costs less than a pass; where they are long a pass does it once.
 */
import { store, createDraft, type Builder, type Draft } from './draft';

/** Column blocks up to which a fragment goes through the whole row itself. */
const shortRow = 8;

export type RowFacts = Pick<Draft, 'inputs' | 'uniforms' | 'constants' | 'functions' | 'main'>;

/** GLSL that leaves `mat4 facts`, `facts[i]` being the i-th fact of the block's four rows, out of the statements `facts`. */
export function rowFacts(
  builder: Builder,
  name: string,
  facts: RowFacts,
  columnBlocks: number,
): RowFacts {
  if (columnBlocks <= shortRow) return facts;
  const main = `${facts.main}\n  mat4 o = transpose(facts);`;
  const work = columnBlocks;
  const value = store(builder, createDraft({ ...facts, name, columns: 4, main, work }), name);
  return {
    inputs: { [name]: value.source },
    uniforms: [],
    constants: {},
    functions: [],
    main: `mat4 facts = transpose(block(${name}, 0, p.y));`,
  };
}
