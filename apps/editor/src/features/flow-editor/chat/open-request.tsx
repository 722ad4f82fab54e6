import { Button, Checkbox, NumberInput, Textarea } from '@mantine/core';
import { jsonValueSchema, type JsonValue, type Request, type RequestResult } from '@bellhop/schema';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { RealAnswer } from './real-answer.tsx';
import { sampleProducts } from './sample-products.ts';

/** The oldest question to the outside that has no answer yet. The tester says what comes back. */
export function OpenRequest() {
  const { t } = useWords();
  const { chat } = useSession();
  const open = useStore(chat, (state) => state.paper.requests[0]);
  const [isKept, setKept] = useState(false);
  if (open === undefined) return null;
  const answer = (result: RequestResult) => {
    const asker = chat.asker();
    if (isKept && asker !== null) chat.pinAnswer(asker, result);
    chat.answerRequest(result);
  };
  const fail = (code: 'timeout' | 'unreachable') => () => {
    answer({ kind: 'failed', code, detail: '' });
  };
  return (
    <section className="fe-request" aria-label={t('flow.request.title')}>
      <p>
        <b>{t(`flow.effect.request_${open.request.kind}`)}</b> {detailOf(open.request)}
      </p>
      <Answer key={open.wait} kind={open.request.kind} onAnswer={answer} />
      <Checkbox
        size="xs"
        label={t('flow.request.keep')}
        checked={isKept}
        onChange={({ currentTarget }) => {
          setKept(currentTarget.checked);
        }}
      />
      <div className="fe-row">
        <Button size="compact-sm" variant="default" onClick={fail('timeout')}>
          {t('flow.request.timeout')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={fail('unreachable')}>
          {t('flow.request.fails')}
        </Button>
        <RealAnswer key={open.wait} request={open.request} onAnswer={answer} />
      </div>
    </section>
  );
}

function detailOf(request: Request): string {
  switch (request.kind) {
    case 'http':
      return `${request.method} ${request.url}`;
    case 'ai':
      return request.messages.at(-1)?.text ?? '';
    case 'products':
      return request.words;
  }
}

interface AnswerProps {
  kind: Request['kind'];
  onAnswer: (result: RequestResult) => void;
}

function Answer({ kind, onAnswer }: AnswerProps) {
  const { t } = useWords();
  if (kind === 'http') return <HttpAnswer onAnswer={onAnswer} />;
  if (kind === 'ai') return <AiAnswer onAnswer={onAnswer} />;
  return (
    <div className="fe-row">
      <Button
        size="compact-sm"
        onClick={() => {
          onAnswer({ kind: 'products', products: sampleProducts });
        }}
      >
        {t('flow.request.products')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          onAnswer({ kind: 'products', products: [] });
        }}
      >
        {t('flow.request.noProducts')}
      </Button>
    </div>
  );
}

function HttpAnswer({ onAnswer }: Pick<AnswerProps, 'onAnswer'>) {
  const { t } = useWords();
  const [status, setStatus] = useState(200);
  const [body, setBody] = useState('{ "ok": true }');
  return (
    <>
      <NumberInput
        size="xs"
        label={t('flow.request.status')}
        value={status}
        min={100}
        max={599}
        onChange={(value) => {
          setStatus(Math.round(Number(value)));
        }}
      />
      <Textarea
        size="xs"
        label={t('flow.request.body')}
        autosize
        maxRows={6}
        value={body}
        onChange={(event) => {
          setBody(event.currentTarget.value);
        }}
      />
      <Button
        size="compact-sm"
        onClick={() => {
          onAnswer({ kind: 'http', status, body: valueIn(body) });
        }}
      >
        {t('flow.request.answer')}
      </Button>
    </>
  );
}

/** JSON where it is JSON, else the text: as the server takes an answer. */
function valueIn(text: string): JsonValue {
  try {
    return jsonValueSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function AiAnswer({ onAnswer }: Pick<AnswerProps, 'onAnswer'>) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <>
      <Textarea
        size="xs"
        label={t('flow.request.words')}
        autosize
        maxRows={6}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <div className="fe-row">
        <Button
          size="compact-sm"
          disabled={text.trim() === ''}
          onClick={() => {
            onAnswer({ kind: 'ai', text, cost: null });
          }}
        >
          {t('flow.request.answer')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            onAnswer({ kind: 'ai', text: null, cost: null });
          }}
        >
          {t('flow.request.declines')}
        </Button>
      </div>
    </>
  );
}
