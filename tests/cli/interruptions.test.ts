import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchInterruptions } from '../../src/cli/interruptions.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const exitSpy = () => vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);

describe('watchInterruptions', () => {
  it('tells and leaves with 130 at a signal', () => {
    const exit = exitSpy();
    const tell = vi.fn();
    const interruptions = watchInterruptions(tell);
    process.emit('SIGINT');
    expect(tell).toHaveBeenCalledOnce();
    expect(exit).toHaveBeenCalledWith(130);
    interruptions.stopWatching();
  });

  it('lets a waiting command finish by itself, but not against a second signal', async () => {
    const exit = exitSpy();
    const interruptions = watchInterruptions(() => {});
    const waiting = interruptions.wait();
    process.emit('SIGTERM');
    await waiting;
    expect(exit).not.toHaveBeenCalled();
    process.emit('SIGINT');
    expect(exit).toHaveBeenCalledWith(130);
    interruptions.stopWatching();
  });

  it('listens no longer when it is over', () => {
    const before = process.listenerCount('SIGINT');
    const interruptions = watchInterruptions(() => {});
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    interruptions.stopWatching();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
