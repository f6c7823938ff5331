import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateOrder } from '@/core/table/written-as';
import { dateFromNumber, findDateOrder, parseDate } from './dates';

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => Math.floor(date.getTime() / 86_400_000) * 86_400_000);

test('a date read back is the date that was written, in every order', () => {
  const law = (time: number) => {
    const [year, month, date] = new Date(time).toISOString().slice(0, 10).split('-');
    const name = new Date(time).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
    expect(parseDate(`${year}-${month}-${date}`, 'year-first')).toBe(time);
    expect(parseDate(`${Number(date)}.${Number(month)}.${year}`, 'day-first')).toBe(time);
    expect(parseDate(`${month}/${date}/${year}`, 'month-first')).toBe(time);
    expect(parseDate(`${date}-${name}-${year}`, 'named-month')).toBe(time);
    expect(parseDate(`${name} ${Number(date)}, ${year}`, 'named-month')).toBe(time);
  };
  fc.assert(fc.property(day, law));
});

test('a time read back is the time that was written', () => {
  const time = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
  const law = (date: Date) => {
    expect(parseDate(date.toISOString(), 'year-first')).toBe(date.getTime());
  };
  fc.assert(fc.property(time, law));
});

test.each<[string, DateOrder, string]>([
  ['2020-01-02 03:04', 'year-first', '2020-01-02T03:04:00Z'],
  ['2020/1/2', 'year-first', '2020-01-02T00:00:00Z'],
  ['2020-05', 'year-first', '2020-05-01T00:00:00Z'],
  ['2020-01-02T03:04:05+09:00', 'year-first', '2020-01-01T18:04:05Z'],
  ['2020-01-02 03:04:05.5', 'year-first', '2020-01-02T03:04:05.500Z'],
  ['1/2/20 3:04 PM', 'month-first', '2020-01-02T15:04:00Z'],
  ['1/2/99 12:00 AM', 'month-first', '1999-01-02T00:00:00Z'],
  ['1 January 2000', 'named-month', '2000-01-01T00:00:00Z'],
])('%s, %s', (text, order, iso) => {
  expect(parseDate(text, order)).toBe(Date.parse(iso));
});

test.each(['2020-02-30', '2020-13-01', '2020-01-01 25:00', '2020-01/01', '20200101', 'x', ''])(
  '"%s" is no date',
  (text) => {
    expect(parseDate(text, 'year-first')).toBeNaN();
  },
);

describe('the order of a column', () => {
  test.each<[string[], ReturnType<typeof findDateOrder>]>([
    [['1/2/2020', '13/2/2020'], 'day-first'],
    [['1/2/2020', '2/13/2020'], 'month-first'],
    [['1.2.2020', '3.4.2020'], 'day-first'],
    [['1/2/2020', '3/4/2020'], 'unclear'],
    [['13/2/2020', '2/13/2020'], null],
    [['2020-01-01', 'x'], null],
    [['Jan 1 2000'], 'named-month'],
  ])('%j is %s', (texts, order) => {
    expect(findDateOrder(texts)).toBe(order);
  });
});

test('numbers as dates', () => {
  expect(dateFromNumber(2021)).toBe(Date.parse('2021-01-01'));
  expect(dateFromNumber(20210230)).toBeNaN();
  expect(dateFromNumber(1_600_000_000)).toBe(1_600_000_000_000);
  expect(dateFromNumber(1_600_000_000_000)).toBe(1_600_000_000_000);
  expect(dateFromNumber(1e300)).toBeNaN();
});
