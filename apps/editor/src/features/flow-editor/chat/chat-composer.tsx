import { cleanText, inputProblems, type InputProblem } from '@bellhop/schema';
import { IconArrowBackUp, IconRefresh, IconSend2 } from '@tabler/icons-react';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { HappenMenu } from './happen-menu.tsx';

/** As long as a message may be at the server's door. */
const textSchema = cleanText(10_000);

function messageProblem(text: string): InputProblem | null {
  const read = textSchema.safeParse(text);
  return read.success ? null : (inputProblems(read.error, text)[0] ?? null);
}

/** Where a customer's message is written; what the server would not take is not taken here either. */
export function ChatComposer() {
  const { t, inputProblemText } = useWords();
  const { chat } = useSession();
  const owner = useStore(chat, (state) => state.paper.owner);
  const hasTurns = useStore(chat, (state) => state.turns.length > 0);
  const offered = useStore(chat, (state) => state.offered);
  const [text, setText] = useState('');
  const [taken, setTaken] = useState(offered);
  const field = useRef<HTMLInputElement>(null);
  if (offered !== taken) {
    setTaken(offered);
    if (offered !== null) setText(offered.text);
  }
  useEffect(() => {
    if (offered !== null) field.current?.select();
  }, [offered]);
  const [refused, setRefused] = useState<InputProblem | null>(null);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const problem = messageProblem(text);
    setRefused(problem);
    if (problem !== null) return;
    chat.send({ text });
    setText('');
  };
  return (
    <form className="fe-composer" onSubmit={send}>
      <input
        ref={field}
        value={text}
        aria-invalid={refused !== null}
        placeholder={t('flow.chat.placeholder')}
        aria-label={t('flow.chat.placeholder')}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefused(null);
        }}
      />
      <button type="submit" className="fe-icon-button fe-send" aria-label={t('flow.chat.send')}>
        <IconSend2 size={18} aria-hidden="true" />
      </button>
      <HappenMenu />
      {(owner === 'waiting' || owner === 'human') && (
        <button
          type="button"
          className="fe-icon-button"
          aria-label={t('flow.chat.giveBack')}
          title={t('flow.chat.giveBack')}
          onClick={() => {
            chat.happen({ type: 'returnedToBot' });
          }}
        >
          <IconArrowBackUp size={18} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className="fe-icon-button"
        disabled={!hasTurns}
        aria-label={t('flow.chat.restart')}
        title={t('flow.chat.restart')}
        onClick={() => {
          chat.restart();
        }}
      >
        <IconRefresh size={18} aria-hidden="true" />
      </button>
      {refused !== null && (
        <p className="fe-alert" role="alert">
          {inputProblemText(refused)}
        </p>
      )}
    </form>
  );
}
