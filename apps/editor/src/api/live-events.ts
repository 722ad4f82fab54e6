import { useEffect, useEffectEvent } from 'react';
import type { Outputs } from './trpc.ts';

type Yielded<Value> = Value extends AsyncIterable<infer Item> ? Item : Value;
/** Something changed on the server: a flow, the order of the flows, or a conversation. */
export type LiveEvent = Yielded<Outputs['live']['events']>;

type Listener = (event: LiveEvent) => void;
const listeners = new Set<Listener>();

/** Called by the shell, which holds the one subscription of this tab. */
export function publishLiveEvent(event: LiveEvent): void {
  for (const listener of listeners) listener(event);
}

/** Calls `onEvent` for every live event while the component is there. */
export function useLiveEvents(onEvent: Listener): void {
  const handle = useEffectEvent(onEvent);
  useEffect(() => {
    const listener: Listener = (event) => {
      handle(event);
    };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
}
