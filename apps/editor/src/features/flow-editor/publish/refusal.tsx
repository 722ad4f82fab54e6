import type { ErrorCode } from '@bellhop/schema';
import { useWords } from '../session/use-words.ts';

interface RefusalProps {
  refused: ErrorCode | 'unsaved' | null;
  error: unknown;
}

/** Why it was not done. */
export function Refusal({ refused, error }: RefusalProps) {
  const { t, schemaText, errorText } = useWords();
  if (refused === null && error === null) return null;
  return (
    <p className="fe-alert" role="alert">
      {refused === null
        ? errorText(error)
        : refused === 'unsaved'
          ? t('flow.publish.unsaved')
          : schemaText(`error.${refused}`)}
    </p>
  );
}
