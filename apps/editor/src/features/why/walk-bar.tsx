import { useEffect, useMemo, useRef } from 'react';
import type { Outputs } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import {
  indexOfPlace,
  JumpMenu,
  placesOf,
  Scrubber,
  WholeChatButton,
  type Place,
} from '../flow-editor/index.ts';
import { useStepKeys } from './use-step-keys.ts';

interface WalkBarProps {
  walked: Outputs['conversations']['walk'];
  place: Place;
  onPlace: (place: Place) => void;
  breakpoints: ReadonlySet<string>;
  isWhole: boolean;
  onWhole: () => void;
}

/** Walks through the whole stored conversation, step by step, or from one thing worth seeing to the next. */
export function WalkBar({ walked, place, onPlace, breakpoints, isWhole, onWhole }: WalkBarProps) {
  const { t } = useMessages();
  const places = useMemo(() => placesOf(walked), [walked]);
  const traces = useMemo(() => walked.map(({ trace }) => trace), [walked]);
  // Keys come faster than the next message loads: each goes on from where the one before was heading.
  const heading = useRef<Place | null>(null);
  useEffect(() => {
    heading.current = null;
  }, [place.turn, place.step]);
  useStepKeys((change) => {
    const to = places[indexOfPlace(places, heading.current ?? place) + change];
    if (to === undefined) return;
    heading.current = to;
    onPlace(to);
  });
  return (
    <div title={t('why.keys')}>
      <Scrubber places={places} current={place} onCurrent={onPlace}>
        <WholeChatButton isOn={isWhole} onToggle={onWhole} />
        <JumpMenu traces={traces} from={place} onJump={onPlace} breakpoints={breakpoints} />
      </Scrubber>
    </div>
  );
}
