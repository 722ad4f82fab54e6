import { useWords } from '../session/use-words.ts';

export type Missing = 'errors' | 'errorsReason' | 'warnings' | 'tests' | 'time';

/** Why the button beside it cannot be pressed yet: the place to mend it may be scrolled out of sight. */
export function WhatIsMissing({ missing, errors }: { missing: Missing | null; errors: number }) {
  const { t } = useWords();
  if (missing === null) return null;
  return (
    <p className="fe-note fe-grow">
      {missing === 'errors'
        ? t('flow.publish.errors', { count: errors })
        : t(`flow.publish.missing.${missing}`)}
    </p>
  );
}
