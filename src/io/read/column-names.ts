/** @file Column names that can be told apart: pandas' rule for repeated ones, and a number for empty ones. */

/** Non-empty, distinct names: a repeated `name` becomes `name.1`, an empty one `column 3`, counted from 1. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((given, index) => {
    const base = given.trim() === '' ? `column ${index + 1}` : given;
    let name = base;
    while (used.has(name) || (name !== given && name !== base && taken.has(name))) {
      const count = (counts.get(base) ?? 0) + 1;
      counts.set(base, count);
      name = `${base}.${count}`;
    }
    used.add(name);
    return name;
  });
}
