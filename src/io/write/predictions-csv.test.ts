import { describe, expect, it } from 'vitest';
import { predictionsCsv } from './predictions-csv';

describe('predictionsCsv', () => {
  it('names the true and the predicted class with every probability', () => {
    const test = {
      rowIds: new Uint32Array([4, 0]),
      truth: new Float32Array([1, 0]),
      outputs: new Float32Array([0.25, 0.75, 0.125, 0.875]),
    };
    expect(predictionsCsv(test, 'kind', ['=a', 'b']).split('\r\n')).toEqual([
      'row,true kind,predicted kind,p(=a),p(b)',
      '5,b,b,0.25,0.75',
      `1,"'=a",b,0.125,0.875`,
    ]);
  });

  it('gives the values of a regression', () => {
    const test = {
      rowIds: new Uint32Array([2]),
      truth: new Float32Array([3]),
      outputs: new Float32Array([-2.5]),
    };
    expect(predictionsCsv(test, 'y', ['y']).split('\r\n')).toEqual([
      'row,true y,predicted y',
      '3,3,-2.5',
    ]);
  });
});
