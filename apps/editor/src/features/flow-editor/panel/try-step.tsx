import { TextInput } from '@mantine/core';
import type { Tried } from '@bellhop/engine';
import type { FlowNode } from '@bellhop/schema';
import { useState } from 'react';
import { useStore } from 'zustand';
import { stepFacts } from '../document/step-facts.ts';
import { useSession } from '../session/use-session.ts';
import { useWords, type Words } from '../session/use-words.ts';
import { partsByReasons } from '../trace/matched-spans.ts';
import { ReasonLine } from '../trace/reason-line.tsx';

/** A sentence to try against one step: whether it would take it, by which words, and why. Nothing is sent. */
export function TryStep({ node }: { node: FlowNode }) {
  const words = useWords();
  const { chat } = useSession();
  const [text, setText] = useState('');
  // What the shop taught may arrive while somebody types.
  useStore(chat, ({ told }) => told);
  const { definition, config } = stepFacts(node);
  if (config === undefined || definition?.readsMessage?.(config) !== true) return null;
  // Run anew with every drawing: the form above may have changed what the step does.
  const tried = text.trim() === '' ? null : chat.tryStep(node.id, text);
  return (
    <section className="fe-try">
      <TextInput
        label={words.t('flow.try.label')}
        description={words.t('flow.try.help')}
        value={text}
        maxLength={2000}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {tried !== null && <Outcome node={node} text={text} tried={tried} />}
    </section>
  );
}

function Outcome({ node, text, tried }: { node: FlowNode; text: string; tried: Tried }) {
  const words = useWords();
  return (
    <div role="status" className="fe-try-outcome" data-matched={tried.matched ?? undefined}>
      <p className="fe-try-text">
        {partsByReasons(text, tried.because).map(({ start, text: part, isMatched }) =>
          isMatched ? <mark key={start}>{part}</mark> : <span key={start}>{part}</span>,
        )}
      </p>
      <b>{verdict(words, node, tried)}</b>
      <ul>
        {tried.because.map((reason, place) => (
          <ReasonLine key={`${reason.code} ${String(place)}`} reason={reason} />
        ))}
      </ul>
    </div>
  );
}

function verdict(words: Words, node: FlowNode, { matched, exit, waits }: Tried): string {
  if (matched !== null) return words.t(matched ? 'flow.try.yes' : 'flow.try.no');
  if (waits) return words.t('flow.try.asks');
  const found = stepFacts(node).exits.find(({ id }) => id === exit);
  return found === undefined
    ? ''
    : words.t('flow.try.leaves', { exit: words.exit(node.type, found) });
}
