import { lazy, Suspense } from 'react';

const Marked = lazy(async () => {
  const { MarkedText } = await import('./marked-text.tsx');
  return { default: MarkedText };
});

/** What only plain words have none of; for those nothing has to be loaded. */
const marks = /[*_~`#[\]|<>]|^\s*(?:[-+]|\d+[.)])\s/mu;

/** The words of a note as they are read: simple Markdown. */
export function NoteText({ text }: { text: string }) {
  const plain = <p>{text}</p>;
  return (
    <div className="fe-note-text">
      {marks.test(text) ? (
        <Suspense fallback={plain}>
          <Marked text={text} />
        </Suspense>
      ) : (
        plain
      )}
    </div>
  );
}
