import { localStore } from '../../../api/local-store.ts';

const key = 'first-steps';

/** Whether somebody has been through the first steps, or does not want them: kept on this computer. */
export const firstSteps = {
  areOver: (): boolean => localStore.read(key) === 'over',
  end: (): void => {
    localStore.write(key, 'over');
  },
};

export const tourSteps = ['start', 'answer', 'try', 'publish'] as const;
export type TourStep = (typeof tourSteps)[number];
