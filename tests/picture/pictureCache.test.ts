import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheName, readCached, writeCached } from '../../src/picture/pictureCache.ts';
import { scratch } from './fixtures.ts';

describe('the picture cache', () => {
  it('names by everything the thing depends on', () => {
    const name = cacheName('proxy-1', ['abc', { x: 0.1 }], 'jpg');
    expect(name).toMatch(/^proxy-1-[0-9a-f]{32}\.jpg$/);
    expect(cacheName('proxy-1', ['abc', { x: 0.1 }], 'jpg')).toBe(name);
    expect(cacheName('proxy-1', ['abc', { x: 0.2 }], 'jpg')).not.toBe(name);
    expect(cacheName('proxy-2', ['abc', { x: 0.1 }], 'jpg')).not.toBe(name);
  });

  it('makes its directory, leaves nothing half-written, survives many writers at once', async () => {
    const directory = join(scratch, 'deep', 'cache');
    const writers = Array.from({ length: 20 }, () => writeCached(directory, 'one.bin', Uint8Array.of(1, 2, 3)));
    expect(new Set(await Promise.all(writers))).toEqual(new Set([join(directory, 'one.bin')]));
    expect(readdirSync(directory)).toEqual(['one.bin']);
    expect([...((await readCached(directory, 'one.bin')) ?? [])]).toEqual([1, 2, 3]);
  });

  it('has nothing where nothing was written', async () => {
    expect(await readCached(join(scratch, 'nowhere'), 'x')).toBeUndefined();
  });
});
