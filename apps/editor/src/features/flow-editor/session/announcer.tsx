import { useEffect, useState } from 'react';
import { useView } from './use-session.ts';
import { useWords } from './use-words.ts';

const shownFor = 4000;

/** Says what has happened: aloud for a screen reader, quietly at the foot of the canvas for everybody else. */
export function Announcer() {
  const words = useWords();
  const said = useView((view) => view.said);
  const [hidden, setHidden] = useState<typeof said>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = window.setTimeout(() => {
      setHidden(said);
    }, shownFor);
    return () => {
      window.clearTimeout(timer);
    };
  }, [said]);
  const text = said === null || hidden === said ? '' : words.done(said);
  return (
    <div className="fe-said" role="status" aria-live="polite" data-empty={text === '' || undefined}>
      {text}
    </div>
  );
}
