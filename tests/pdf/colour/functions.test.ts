import { describe, expect, it } from 'vitest';
import { readCalculator } from '../../../src/pdf/colour/calculator.ts';
import { readFunction } from '../../../src/pdf/colour/functions.ts';
import { dict, stream } from '../../../src/pdf/objects.ts';
import { bytesOf, emptyFile } from '../inMemory.ts';

const read = (object: Parameters<typeof readFunction>[1]) => readFunction(emptyFile(), object);
const ramp = (from: number[], to: number[], N = 1) => dict({ FunctionType: 2, Domain: [0, 1], C0: from, C1: to, N });

describe('readFunction', () => {
  it('mixes the ends of an exponential function', () => {
    expect(read(ramp([0, 1], [1, 0]))?.([0.25])).toEqual([0.25, 0.75]);
    expect(read(ramp([0], [1], 2))?.([0.5])).toEqual([0.25]);
  });

  it('keeps to its domain', () => {
    expect(read(ramp([0], [1]))?.([7])).toEqual([1]);
  });

  it('stitches functions at their bounds, turned round where the encoding says so', () => {
    const stitched = dict({
      FunctionType: 3,
      Domain: [0, 1],
      Functions: [ramp([0], [1]), ramp([0], [1])],
      Bounds: [0.5],
      Encode: [0, 1, 1, 0],
    });
    const f = read(stitched);
    expect([0, 0.25, 0.5, 0.75, 1].map((x) => f?.([x])[0])).toEqual([0, 0.5, 1, 0.5, 0]);
  });

  it('interpolates samples in one and in two directions', () => {
    const one = stream(Uint8Array.of(0, 255, 0), {
      FunctionType: 0,
      Domain: [0, 1],
      Range: [0, 1],
      Size: [3],
      BitsPerSample: 8,
    });
    expect(read(one)?.([0.25])[0]).toBeCloseTo(0.5, 6);
    const two = stream(Uint8Array.of(0, 255, 255, 0), {
      FunctionType: 0,
      Domain: [0, 1, 0, 1],
      Range: [0, 1],
      Size: [2, 2],
      BitsPerSample: 8,
    });
    expect(read(two)?.([1, 0])[0]).toBe(1);
    expect(read(two)?.([0.5, 0.5])[0]).toBeCloseTo(0.5, 6);
  });

  it('reads samples of 12 bits', () => {
    const twelve = stream(Uint8Array.of(0, 0x0f, 0xff), {
      FunctionType: 0,
      Domain: [0, 1],
      Range: [0, 1],
      Size: [2],
      BitsPerSample: 12,
    });
    expect(read(twelve)?.([1])[0]).toBe(1);
  });

  it('takes an array of functions for one function of many outputs', () => {
    expect(read([ramp([0], [1]), ramp([1], [0])])?.([0.25])).toEqual([0.25, 0.75]);
  });

  it('gives nothing for what it cannot read', () => {
    expect(read(dict({ FunctionType: 9 }))).toBeUndefined();
    expect(read(stream(Uint8Array.of(1), { FunctionType: 0, Size: [-1], Range: [0, 1] }))).toBeUndefined();
    expect(read([])).toBeUndefined();
  });
});

describe('readCalculator', () => {
  const run = (program: string, ...inputs: number[]) => readCalculator(bytesOf(program))?.(inputs);

  it('computes tints as separations do', () => {
    expect(run('{dup 0.5 mul exch 0.2 mul 0 0 4 2 roll}', 1)).toEqual([0, 0, 0.5, 0.2]);
    expect(run('{1 exch sub}', 0.25)).toEqual([0.75]);
  });

  it('chooses by conditions', () => {
    expect(run('{dup 0.5 gt {pop 1} {pop 0} ifelse}', 0.7)).toEqual([1]);
    expect(run('{dup 0.5 gt {pop 9} if}', 0.2)).toEqual([0.2]);
  });

  it('refuses what is no calculator program', () => {
    expect(run('{showpage}')).toBeUndefined();
    expect(run('{1 {2}')).toBeUndefined();
    expect(run('1 2 add')).toBeUndefined();
  });

  it('ends on programs that heap up', () => {
    expect(run(`{${'dup '.repeat(5000)}}`, 1)?.length).toBeLessThan(300);
  });
});
