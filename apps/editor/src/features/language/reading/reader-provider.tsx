import type { IntentReport } from '@bellhop/language';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { today } from '../faq/validity.ts';
import { baseOf, type LanguageDraft } from '../language.ts';
import { ReaderContext, type Reader } from './reader-context.ts';
import { useWorkerLine } from './use-worker-line.ts';

export interface ReaderProviderProps {
  draft: Pick<LanguageDraft, 'intents' | 'faq' | 'thresholds' | 'country'>;
  children: ReactNode;
}

/** Several sentences are often taught within a second; what was learned in between nobody would see. */
const quiet = 250;

/** Learns the draft whenever it changes: one worker reads messages, another one looks for weak spots meanwhile. */
export function ReaderProvider({ draft, children }: ReaderProviderProps) {
  const { locale } = useMessages();
  const { country } = draft;
  const reading = useWorkerLine();
  const inspecting = useWorkerLine();
  const lesson = useLessons(reading.line, draft);
  const report = useReport(inspecting.line, draft.intents);
  const hasFailed = reading.hasFailed || inspecting.hasFailed;
  const reader = useMemo((): Reader => {
    const none = () => Promise.reject(new Error('no worker'));
    const around = { locale, day: today(), country };
    return {
      lesson,
      hasFailed,
      report,
      read: (text) => reading.line?.read(text, around) ?? none(),
    };
  }, [locale, country, lesson, hasFailed, report, reading.line]);
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

function useLessons(
  line: ReturnType<typeof useWorkerLine>['line'],
  { intents, faq, thresholds }: Pick<LanguageDraft, 'intents' | 'faq' | 'thresholds'>,
): number | null {
  const [lesson, setLesson] = useState<number | null>(null);
  useEffect(() => {
    if (line === null) return;
    const timer = setTimeout(() => {
      void line.teach(baseOf({ intents, faq, thresholds })).then(
        () => {
          setLesson((before) => (before ?? 0) + 1);
        },
        // The provider says so: a worker that broke reports itself.
        () => undefined,
      );
    }, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [line, intents, faq, thresholds]);
  return lesson;
}

function useReport(
  line: ReturnType<typeof useWorkerLine>['line'],
  intents: LanguageDraft['intents'],
): IntentReport | null {
  const [report, setReport] = useState<IntentReport | null>(null);
  useEffect(() => {
    if (line === null) return;
    let isStale = false;
    const timer = setTimeout(() => {
      const examples = intents.flatMap(({ id, examples: texts }) =>
        texts.map((text) => ({ intent: id, text })),
      );
      void line.inspect(examples).then(
        (found) => {
          if (!isStale) setReport(found);
        },
        () => undefined,
      );
    }, quiet);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [line, intents]);
  return report;
}
