import { NativeSelect } from '@mantine/core';
import { channelLimits, type ChannelLimits } from '@bellhop/nodes/check';
import type { FlowNode, SendMessage } from '@bellhop/schema';
import { useState } from 'react';
import { useStore } from 'zustand';
import { localStore } from '../../../api/local-store.ts';
import { MessageText } from '../canvas/message-text.tsx';
import { stepFacts } from '../document/step-facts.ts';
import { shopSurroundings } from '../problems/shop-surroundings.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { ChannelFit } from './channel-fit.tsx';
import { useForm } from './form-context.ts';

const storedKey = 'preview-channel';

/** What a step says, as a channel shows it, with how much room is left. It changes with every letter. */
export function MessagePreview({ node }: { node: FlowNode }) {
  const { t } = useWords();
  const { chat } = useSession();
  const form = useForm();
  const fallback = useDocument((document) => document.defaultLocale);
  const [kind, setKind] = useState(() => localStore.read(storedKey) ?? '');
  // What the shop taught and what the test chat knows come in between.
  useStore(chat, ({ told }) => told);
  useStore(chat, ({ paper }) => paper);
  const locale = form?.language ?? fallback;
  const { definition, config } = stepFacts(node);
  if (definition?.sends === undefined || config === undefined) return null;
  const limits = Object.hasOwn(channelLimits, kind) ? channelLimits[kind] : undefined;
  const messages = chat.sayStep(node.id, { channel: kind, locale });
  return (
    <section className="fe-preview" aria-label={t('flow.preview.title')}>
      <div className="fe-preview-head">
        <h3>{t('flow.preview.title')}</h3>
        <ChannelSelect
          kind={kind}
          onKind={(next) => {
            setKind(next);
            localStore.write(storedKey, next);
          }}
        />
      </div>
      {messages.length === 0 && <p className="fe-note">{t('flow.preview.nothing')}</p>}
      {messages.map((message, index) => (
        // Messages have no ids, and none of them moves.
        <Bubble key={index} message={message} limits={limits} locale={locale} />
      ))}
    </section>
  );
}

/** The channels that the shop has, then the others whose limits are known. */
function ChannelSelect({ kind, onKind }: { kind: string; onKind: (kind: string) => void }) {
  const { t } = useWords();
  const used = useStore(shopSurroundings, ({ around }) => around.channels) ?? [];
  const known = Object.keys(channelLimits);
  const kinds = [
    ...known.filter((each) => used.includes(each)),
    ...known.filter((each) => !used.includes(each)),
  ];
  return (
    <NativeSelect
      size="xs"
      aria-label={t('flow.preview.channel')}
      value={known.includes(kind) ? kind : ''}
      data={[
        { value: '', label: t('flow.preview.everything') },
        ...kinds.map((each) => ({ value: each, label: channelLimits[each]?.name ?? each })),
      ]}
      onChange={(event) => {
        onKind(event.currentTarget.value);
      }}
    />
  );
}

interface BubbleProps {
  message: SendMessage;
  limits: ChannelLimits | undefined;
  locale: string;
}

function Bubble({ message, limits, locale }: BubbleProps) {
  const { text, buttons } = message;
  return (
    <div className="fe-preview-message">
      {message.kind === 'image' && <img className="fe-picture" src={message.url} alt="" />}
      {text !== '' && (
        <div className="fe-theirs" lang={locale}>
          <MessageText text={text} />
        </div>
      )}
      {message.kind === 'cards' &&
        message.cards.map(({ title, text: words, buttons: own }, index) => (
          <div key={`${title} ${String(index)}`} className="fe-product-card">
            <b>{title}</b>
            {words !== '' && <span>{words}</span>}
            <Pills labels={own.map(({ label }) => label)} />
          </div>
        ))}
      <Pills labels={buttons.map(({ label }) => label)} />
      {limits !== undefined && <ChannelFit message={message} limits={limits} />}
    </div>
  );
}

function Pills({ labels }: { labels: readonly string[] }) {
  const { t } = useWords();
  if (labels.length === 0) return null;
  return (
    <div className="fe-pills">
      {labels.map((label, index) => (
        <span key={`${label} ${String(index)}`} className="fe-pill">
          {label === '' ? t('flow.noWords') : label}
        </span>
      ))}
    </div>
  );
}
