import { useEffect, useMemo, useState } from 'react';
import type { LanguageDraft } from '../language.ts';
import { useWorkerLine } from '../reading/use-worker-line.ts';
import {
  messageGroups,
  stillOpen,
  type MessageGroup,
  type UnansweredMessage,
} from './open-groups.ts';

interface Found {
  of: readonly UnansweredMessage[];
  groups: MessageGroup[];
}

/** The open messages in groups; null until they were grouped for the first time. */
export function useMessageGroups(
  messages: readonly UnansweredMessage[] | undefined,
  draft: Pick<LanguageDraft, 'intents' | 'faq'>,
): MessageGroup[] | null {
  // Its own worker: that of the reader may be learning for seconds.
  const { line, hasFailed } = useWorkerLine();
  const open = useMemo(() => stillOpen(messages ?? [], draft), [messages, draft]);
  const [found, setFound] = useState<Found | null>(null);
  const isReady = messages !== undefined;
  useEffect(() => {
    if (!isReady || line === null) return;
    let isStale = false;
    void line.group(open.map(({ text }) => text)).then(
      (groups) => {
        if (!isStale) setFound({ of: open, groups: messageGroups(open, groups) });
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [isReady, line, open]);
  return useMemo(() => {
    // Without a worker every message stands for itself.
    if (hasFailed) return open.map((message) => ({ sample: message, messages: [message] }));
    if (found === null) return null;
    // What was just taught goes at once; the groups of the rest follow.
    const turns = new Set(open.map(({ turn }) => turn));
    return found.groups.flatMap(({ sample, messages: all }) => {
      const left = all.filter(({ turn }) => turns.has(turn));
      const [first] = left;
      if (first === undefined) return [];
      return [{ sample: turns.has(sample.turn) ? sample : first, messages: left }];
    });
  }, [hasFailed, found, open]);
}
