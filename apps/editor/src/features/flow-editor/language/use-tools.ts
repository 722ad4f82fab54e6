import type { Tools } from '@bellhop/nodes/contract';
import { useEffect } from 'react';
import type { TestChat } from '../chat/chat-state.ts';
import { toolsOf } from './tools-of.ts';
import { useDocument } from '../session/use-session.ts';

/** Loads the large helpers that a step of the draft needs, only then. */
export function useTools(chat: TestChat): void {
  const needsSound = useDocument(({ nodes }) =>
    Object.values(nodes).some((node) => toolsOf(node).includes('pinyinOf')),
  );
  useEffect(() => {
    if (!needsSound) return undefined;
    let isWanted = true;
    const take = (tools: Tools) => {
      if (isWanted) chat.setTools(tools);
    };
    void import('@bellhop/language/pinyin').then(({ pinyinOf }) => {
      take({ pinyinOf });
    });
    return () => {
      isWanted = false;
    };
  }, [needsSound, chat]);
}
