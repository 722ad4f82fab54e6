import { languageName } from '@bellhop/nodes/contract';
import { IconCopy } from '@tabler/icons-react';
import { useDocument } from '../../session/use-session.ts';
import { useWords } from '../../session/use-words.ts';

interface CopyFromProps {
  /** The languages that have words. */
  filled: readonly string[];
  onCopy: (language: string) => void;
}

/** Offers the words of another language to start from, the flow's own first. */
export function CopyFrom({ filled, onCopy }: CopyFromProps) {
  const { t, locale } = useWords();
  const own = useDocument(({ defaultLocale }) => defaultLocale);
  const [source] = [...filled].sort((left, right) => Number(right === own) - Number(left === own));
  if (source === undefined) return null;
  return (
    <button
      type="button"
      className="fe-link-button"
      onClick={() => {
        onCopy(source);
      }}
    >
      <IconCopy size={14} aria-hidden="true" />
      {t('flow.typing.copyFrom', { language: languageName(source, locale) })}
    </button>
  );
}
