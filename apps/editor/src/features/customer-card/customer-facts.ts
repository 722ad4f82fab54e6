import type { Outputs } from '../../api/trpc.ts';

export type CustomerFacts = Outputs['conversations']['get']['customer'];
