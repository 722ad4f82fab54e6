import { describe, expect, it } from 'vitest';
import { edgePath } from './edge-path.ts';
import { lineUnder } from './line-under.ts';

const across = { id: 'across', ends: { sourceX: 8, sourceY: 0, targetX: 400, targetY: 0 } };
const below = { id: 'below', ends: { sourceX: 8, sourceY: 60, targetX: 400, targetY: 60 } };
const back = { id: 'back', ends: { sourceX: 600, sourceY: 0, targetX: 0, targetY: 0 } };

describe('the line under a card', () => {
  it('is the nearest one within reach', () => {
    expect(lineUnder({ x: 200, y: 20 }, [below, across], 40)).toBe('across');
    expect(lineUnder({ x: 200, y: 45 }, [below, across], 40)).toBe('below');
    expect(lineUnder({ x: 200, y: -41 }, [below, across], 40)).toBeNull();
    expect(lineUnder({ x: 460, y: 0 }, [across], 40)).toBeNull();
  });

  it('is found where a line bends, not on the straight way between its ends', () => {
    const bent = { id: 'bent', ends: { sourceX: 8, sourceY: 0, targetX: 400, targetY: 800 } };
    expect(lineUnder({ x: 90, y: 40 }, [bent], 40)).toBe('bent');
    expect(lineUnder({ x: 80, y: 160 }, [bent], 40)).toBeNull();
    expect(lineUnder({ x: 200, y: 400 }, [bent], 10)).toBe('bent');
  });

  it('is found on the way round of a line that runs backwards', () => {
    const { middle } = edgePath(back.ends);
    expect(lineUnder(middle, [back], 5)).toBe('back');
    expect(lineUnder({ x: 300, y: 0 }, [back], 40)).toBeNull();
  });
});
