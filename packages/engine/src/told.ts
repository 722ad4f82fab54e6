import type { Offered } from './listeners.ts';

/** Which triggers the trace of a run tells of already, by place. */
export interface Told {
  has(place: number): boolean;
  add(place: number): void;
  /** All of an offer from one index up to another. */
  addRange(offered: Offered, from: number, to: number): void;
}

/** Most runs tell of each trigger once and never ask: until somebody asks, the ranges alone are noted. */
export function createTold(places: number): Told {
  const ranges: { offered: Offered; from: number; to: number }[] = [];
  let marks: boolean[] | undefined;

  function marksNow(): boolean[] {
    if (marks !== undefined) return marks;
    marks = new Array<boolean>(places).fill(false);
    for (const { offered, from, to } of ranges) mark(marks, offered.places.slice(from, to));
    return marks;
  }

  return {
    has: (place) => marksNow()[place] === true,
    add: (place) => {
      marksNow()[place] = true;
    },
    addRange: (offered, from, to) => {
      if (marks === undefined) ranges.push({ offered, from, to });
      else mark(marks, offered.places.slice(from, to));
    },
  };
}

function mark(marks: boolean[], places: readonly number[]): void {
  for (const place of places) marks[place] = true;
}
