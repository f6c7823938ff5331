/**
 * @file The parts of a date within an ONNX graph, in float64, which holds every millisecond exactly: the calendar as
 * days from 1 March of year 0, where leap days come last (H. Hinnant, chrono-compatible low-level date algorithms).
 */
import { MS_PER_DAY } from '../../table/civil-date';
import type { DatePart } from '../../preparation/fitted-preparation';
import type { GraphBuilder } from './graph-builder';

/** Gives the node of a part of `milliseconds` since 1970 UTC, float64 `[N, 1]`; NaN has NaN as every part. */
export function dateNodes(builder: GraphBuilder, milliseconds: string): (part: DatePart) => string {
  const math = arithmetic(builder);
  const days = once(() => math.floorDivide(milliseconds, MS_PER_DAY));
  const civil = once(() => civilNodes(math, days()));
  const readers: Record<DatePart, () => string> = {
    year: () => civil().year,
    month: () => civil().month,
    day: () => civil().day,
    // Monday is 0, and 1970 began on a Thursday.
    weekday: () => math.remainder(math.add(days(), 3), 7),
    hour: () => math.floorDivide(math.remainder(milliseconds, MS_PER_DAY), 3_600_000),
  };
  return (part) => readers[part]();
}

type Arithmetic = ReturnType<typeof arithmetic>;

function civilNodes(math: Arithmetic, days: string) {
  const { add, subtract, multiply, floorDivide, remainder } = math;
  const fromMarch = add(days, 719_468);
  const era = floorDivide(fromMarch, 146_097);
  const dayOfEra = remainder(fromMarch, 146_097);
  const leapDays = subtract(
    add(floorDivide(dayOfEra, 1460), floorDivide(dayOfEra, 146_096)),
    floorDivide(dayOfEra, 36_524),
  );
  const yearOfEra = floorDivide(subtract(dayOfEra, leapDays), 365);
  const daysBefore = subtract(
    add(multiply(yearOfEra, 365), floorDivide(yearOfEra, 4)),
    floorDivide(yearOfEra, 100),
  );
  const dayOfYear = subtract(dayOfEra, daysBefore);
  const monthFromMarch = floorDivide(add(multiply(dayOfYear, 5), 2), 153);
  const daysBeforeMonth = floorDivide(add(multiply(monthFromMarch, 153), 2), 5);
  const nextYear = floorDivide(monthFromMarch, 10);
  return {
    year: add(add(multiply(era, 400), yearOfEra), nextYear),
    month: subtract(add(monthFromMarch, 3), multiply(nextYear, 12)),
    day: add(subtract(dayOfYear, daysBeforeMonth), 1),
  };
}

/** Nodes on float64 values; the second operand may be a number. */
function arithmetic(builder: GraphBuilder) {
  const name = (value: string | number) =>
    typeof value === 'string' ? value : builder.constant(Float64Array.of(value));
  const binary = (op: string) => (left: string, right: string | number) =>
    builder.node(op, [left, name(right)]);
  const add = binary('Add');
  const subtract = binary('Sub');
  const multiply = binary('Mul');
  const divide = binary('Div');
  const floorDivide = (value: string, by: number) => builder.node('Floor', [divide(value, by)]);
  const remainder = (value: string, by: number) =>
    subtract(value, multiply(floorDivide(value, by), by));
  return { add, subtract, multiply, floorDivide, remainder };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
