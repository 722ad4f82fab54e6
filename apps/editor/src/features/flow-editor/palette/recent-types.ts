import { localStore } from '../../../api/local-store.ts';

const key = 'recent-steps';
const most = 4;

/** Step types that were added last on this computer, the newest first. */
export const recentTypes = {
  read: (): string[] => (localStore.read(key) ?? '').split(' ').filter((type) => type !== ''),
  add: (type: string): void => {
    const others = recentTypes.read().filter((each) => each !== type);
    localStore.write(key, [type, ...others].slice(0, most).join(' '));
  },
};
