import { useRef, type CompositionEvent, type KeyboardEvent } from 'react';

/** Some browsers end the composition just before they report the Enter that ended it. Milliseconds. */
const sameKeyPress = 50;

/** Enter sends, Shift + Enter does not, and neither does the Enter that only accepts a word of an input method. */
export function useEnterToSend(onSend: () => void) {
  const composedAt = useRef(Number.NEGATIVE_INFINITY);
  return {
    onCompositionEnd: (event: CompositionEvent) => {
      composedAt.current = event.timeStamp;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
      if (event.timeStamp - composedAt.current < sameKeyPress) return;
      event.preventDefault();
      onSend();
    },
  };
}
