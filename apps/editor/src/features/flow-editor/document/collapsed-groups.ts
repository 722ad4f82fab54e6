import { localStore } from '../../../api/local-store.ts';

const keyOf = (flow: string) => `collapsed.${flow}`;

/** Groups that were collapsed when a flow was looked at last, on this computer. */
export const collapsedGroups = {
  read: (flow: string): ReadonlySet<string> => {
    const ids = (localStore.read(keyOf(flow)) ?? '').split(' ');
    return new Set(ids.filter((id) => id !== ''));
  },
  write: (flow: string, ids: ReadonlySet<string>): void => {
    localStore.write(keyOf(flow), ids.size === 0 ? null : [...ids].join(' '));
  },
};
