import { channelLimits } from '@bellhop/nodes/check';
import type { SendMessage } from '@bellhop/schema';
import { useStore } from 'zustand';
import { ChannelFit } from '../panel/channel-fit.tsx';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

interface ChannelNotesProps {
  message: SendMessage;
  /** Minutes since the customer's last message. */
  silence: number;
}

/** What the platform on which the test customer writes would not take of a message. */
export function ChannelNotes({ message, silence }: ChannelNotesProps) {
  const { t } = useWords();
  const { chat } = useSession();
  const kind = useStore(chat, ({ profile }) => profile.channel?.kind ?? '');
  const limits = Object.hasOwn(channelLimits, kind) ? channelLimits[kind] : undefined;
  if (limits === undefined) return null;
  const { name, window } = limits;
  return (
    <>
      <ChannelFit message={message} limits={limits} onlyOver />
      {window !== null && silence > window && (
        <p className="fe-preview-over">
          {t('flow.chat.tooLate', { channel: name, count: Math.round(window / 60) })}
        </p>
      )}
    </>
  );
}
