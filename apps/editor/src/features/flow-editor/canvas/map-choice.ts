import { localStore } from '../../../api/local-store.ts';

const keyOf = (person: string) => `map.${person}`;

/** Whether somebody wants to see the map; null when they never said so. */
export const mapChoice = {
  read: (person: string): boolean | null => {
    const kept = localStore.read(keyOf(person));
    return kept === null ? null : kept === 'on';
  },
  write: (person: string, isOn: boolean): void => {
    localStore.write(keyOf(person), isOn ? 'on' : 'off');
  },
};

/** Fewer steps than this are in sight anyway; more than this cost a frame when a card is dragged. */
const worthIt = { from: 12, to: 250 };

/** Whether the map is there unless somebody says otherwise. */
export function isWorthAMap(steps: number): boolean {
  return steps >= worthIt.from && steps <= worthIt.to;
}
