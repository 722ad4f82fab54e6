import { useStore } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { useMe } from '../../../api/use-me.ts';
import { useDocument, useSession, useView } from '../session/use-session.ts';
import { isWorthAMap, mapChoice } from './map-choice.ts';

/** On a narrower canvas the map would lie on what it is a map of. */
const narrow = 560;

export interface MapSwitch {
  isOn: boolean;
  hasRoom: boolean;
  toggle: () => void;
}

/** Whether the map is shown, and how to change that: remembered for each person. */
export function useMapSwitch(): MapSwitch {
  const hasRoom = useStore(({ width }) => width >= narrow);
  const { view } = useSession();
  const person = useMe()?.id ?? '';
  const remembered = useMemo(() => mapChoice.read(person), [person]);
  const isWorthIt = useDocument(({ nodes }) => isWorthAMap(Object.keys(nodes).length));
  const isOn = useView(({ isMapOn }) => isMapOn) ?? remembered ?? isWorthIt;
  const toggle = useCallback(() => {
    mapChoice.write(person, !isOn);
    view.setState({ isMapOn: !isOn });
  }, [person, isOn, view]);
  return { isOn, hasRoom, toggle };
}
