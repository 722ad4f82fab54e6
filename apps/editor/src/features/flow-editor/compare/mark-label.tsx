import type { Mark } from '../session/view-store.ts';
import { useCardWords } from '../canvas/card-words.ts';

/** What became of a step, in a word on its card: colours alone do not say it. */
export function MarkLabel({ mark }: { mark: Mark }) {
  const { t, schemaText } = useCardWords();
  return (
    <span className="fe-mark" data-mark={mark}>
      {mark === 'moved' ? t('flow.compare.moved') : schemaText(`change.${mark}`)}
    </span>
  );
}
