/** Milliseconds by which a clock may seem to go back: servers set it by moments all day long, and several look at it. */
export const clockTolerance = 60_000;
