import { useRef, useState } from 'react';

/** Which list is being filled from a file. Afterwards the keyboard is where it was before. */
export function useImports() {
  const [of, setOf] = useState<'intents' | 'faq' | null>(null);
  const opener = useRef<Element | null>(null);
  return {
    of,
    open: (list: 'intents' | 'faq') => {
      opener.current = document.activeElement;
      setOf(list);
    },
    close: () => {
      setOf(null);
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}
