import type { Inputs } from '../../api/trpc.ts';

export type View = NonNullable<Inputs['conversations']['list']>['view'];

export const views = ['inbox', 'bot', 'closed', 'all'] as const satisfies readonly View[];

/** The view that an address names; the inbox when it names none. */
export function viewOf(name: string | null): View {
  return views.find((view) => view === name) ?? 'inbox';
}
