import { useEffect, useRef, useState } from 'react';

/** Longer than people rest between two keys, in milliseconds. */
const pause = 1_500;

/** Longer than people look through what an input method offers. A field that goes away may not tell that it has ended. */
const composingPause = 30_000;

/**
 * Becomes true when `wanted` is and nobody is in the middle of typing, so that a dialog does not take the keys that
 * were meant for the page below it. Words that an input method still composes count as typing.
 */
export function useAfterTyping(wanted: boolean): boolean {
  const lastKeyAt = useRef(-Infinity);
  const isComposing = useRef(false);
  const [isQuiet, setIsQuiet] = useState(false);

  useEffect(() => {
    const noteKey = () => {
      lastKeyAt.current = performance.now();
    };
    const noteComposing = ({ type }: Event) => {
      isComposing.current = type === 'compositionstart';
      noteKey();
    };
    // Phones and dictation send no keys, only what they put in.
    const listeners = {
      keydown: noteKey,
      input: noteKey,
      compositionstart: noteComposing,
      compositionend: noteComposing,
    };
    for (const [type, listener] of Object.entries(listeners)) {
      window.addEventListener(type, listener, true);
    }
    return () => {
      for (const [type, listener] of Object.entries(listeners)) {
        window.removeEventListener(type, listener, true);
      }
    };
  }, []);

  useEffect(() => {
    if (!wanted) return;
    let timer = setTimeout(function look() {
      const wait = isComposing.current ? composingPause : pause;
      // Not one long sleep: the words may be finished in the middle of it.
      const rest = Math.min(pause, lastKeyAt.current + wait - performance.now());
      if (rest > 0) timer = setTimeout(look, rest);
      else setIsQuiet(true);
    }, 0);
    return () => {
      clearTimeout(timer);
      setIsQuiet(false);
    };
  }, [wanted]);

  return wanted && isQuiet;
}
