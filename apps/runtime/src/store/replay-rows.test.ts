import { describe, expect, it } from 'vitest';
import { newestReleases } from './replay-rows.ts';

const release = (id: string, flows: Record<string, string>, trial?: string) => ({
  id,
  flows,
  running: null,
  canary:
    trial === undefined ? {} : { shop: { version: trial, share: 20, running: 'finish' as const } },
});

describe('releases that a replay knows', () => {
  it('are as many as name few enough versions: a trial that changes its share costs nothing', () => {
    const trials = Array.from({ length: 500 }, (_, at) =>
      release(`trial${String(at)}`, { shop: 'v2' }, 'v3'),
    );
    const kept = newestReleases([...trials, release('old', { shop: 'v1' })], 3);
    expect(Object.keys(kept)).toHaveLength(501);
    expect(kept['old']).toEqual({ flows: { shop: 'v1' }, running: null, canary: {} });
  });

  it('end where one names too many, so that none is kept of which a version is missing', () => {
    const all = [
      release('c', { shop: 'v3', other: 'w1' }),
      release('b', { shop: 'v2', other: 'w1' }),
      release('a', { shop: 'v1', other: 'w1' }),
    ];
    expect(Object.keys(newestReleases(all, 3))).toEqual(['c', 'b']);
  });
});
