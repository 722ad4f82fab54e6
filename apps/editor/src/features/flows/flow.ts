import type { Outputs } from '../../api/trpc.ts';

/** One line of the list. */
export type Flow = Outputs['flows']['list'][number];
