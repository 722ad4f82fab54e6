import { z } from 'zod';
import { json } from './json-text.ts';

/** Who changed something in a flow the last time, and when, by the keys of `changeKey`. */
export const changedBySchema = z.record(z.string(), z.object({ name: z.string(), at: z.string() }));

export type ChangedBy = z.infer<typeof changedBySchema>;

const storedSchema = json(changedBySchema);
const namesSchema = json(z.array(z.string()));

export function readChangedBy(text: string): ChangedBy {
  return storedSchema.parse(text);
}

/** Names of people; none where they were not written down. */
export function readNames(text: string | null): string[] {
  return text === null ? [] : namesSchema.parse(text);
}
