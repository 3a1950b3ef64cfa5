import { describe, expect, it } from 'vitest';
import { startRebuildLoop } from '../../src/preview/rebuildLoop.ts';

/** A rebuild that ends when told to. */
function handRebuild() {
  const ends: (() => void)[] = [];
  let most = 0;
  let open = 0;
  const rebuild = () =>
    new Promise<void>((done) => {
      open++;
      most = Math.max(most, open);
      ends.push(() => {
        open--;
        done();
      });
    });
  return { ends, rebuild, most: () => most };
}

const soon = () => new Promise((done) => setTimeout(done, 5));

describe('startRebuildLoop', () => {
  it('never overlaps, and answers any number of requests during a rebuild with one more', async () => {
    const { ends, rebuild, most } = handRebuild();
    const loop = startRebuildLoop(rebuild);
    loop.request();
    loop.request();
    loop.request();
    await soon();
    expect(ends.length).toBe(1);
    ends[0]?.();
    await soon();
    expect(ends.length).toBe(2);
    ends[1]?.();
    await soon();
    expect([ends.length, most()]).toEqual([2, 1]);
    loop.request();
    await soon();
    expect(ends.length).toBe(3);
  });

  it('starts nothing after it is closed, and closes when the running rebuild is over', async () => {
    const { ends, rebuild } = handRebuild();
    const loop = startRebuildLoop(rebuild);
    loop.request();
    loop.request();
    let closed = false;
    const closing = loop.close().then(() => {
      closed = true;
    });
    await soon();
    expect(closed).toBe(false);
    ends[0]?.();
    await closing;
    expect(ends.length).toBe(1);
  });
});
