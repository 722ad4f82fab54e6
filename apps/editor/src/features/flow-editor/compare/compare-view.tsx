import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { CompareCanvas } from './compare-canvas.tsx';
import { marksOf } from './marks-of.ts';
import { useCompared } from './use-compared.ts';
import type { ViewportLink } from './viewport-link.ts';

interface CompareViewProps {
  from: string;
  to: string;
  link: ViewportLink;
}

/** Two contents of the flow on two canvases that move together. */
export function CompareView({ from, to, link }: CompareViewProps) {
  const { t, errorText } = useWords();
  const { view } = useSession();
  const sides = { from: useCompared(from), to: useCompared(to) };
  const [before, after] = [sides.from.document, sides.to.document];
  const marks = useMemo(
    () => (before === undefined || after === undefined ? null : marksOf(before, after)),
    [before, after],
  );
  const failed = [sides.from, sides.to].find(({ error }) => error !== null);
  if (failed !== undefined) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(failed.error)}
        retryLabel={t('common.retry')}
        onRetry={failed.retry}
      />
    );
  }
  if (before === undefined || after === undefined || marks === null) return <PageSkeleton />;
  const nameOf = (side: 'old' | 'new', name: string) =>
    t('flow.compare.canvas', { side: t(`flow.compare.${side}`), name });
  return (
    <div className="fe-compare">
      <CompareCanvas
        key={`from ${from}`}
        name={nameOf('old', sides.from.name)}
        document={before}
        marks={marks.from}
        link={link}
      />
      <CompareCanvas
        key={`to ${to}`}
        name={nameOf('new', sides.to.name)}
        document={after}
        marks={marks.to}
        link={link}
      />
      <Button
        className="fe-compare-stop"
        size="xs"
        variant="default"
        onClick={() => {
          view.setState({ compare: null });
        }}
      >
        {t('flow.compare.stop')}
      </Button>
    </div>
  );
}
