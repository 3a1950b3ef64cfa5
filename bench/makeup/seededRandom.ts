import * as tests from '../../tests/seededRandom.ts';

/** The stream of a seed; seeds side by side give streams that start far from each other. */
export const seededRandom = (seed: number): tests.Random => tests.seededRandom((seed + 1) * 0x9e3779b1);
