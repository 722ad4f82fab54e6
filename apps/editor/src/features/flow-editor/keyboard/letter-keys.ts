import { localStore } from '../../../api/local-store.ts';

const key = 'letter-keys';

/** Whether single characters are keys of the canvas: kept on this computer, since it depends on how somebody types. */
export const letterKeys = {
  areOn: (): boolean => localStore.read(key) !== 'off',
  set: (areOn: boolean): void => {
    localStore.write(key, areOn ? null : 'off');
  },
};
