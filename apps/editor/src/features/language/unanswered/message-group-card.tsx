import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../../i18n/use-messages.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import type { LanguageDraft } from '../language.ts';
import { AddToMenu } from './add-to-menu.tsx';
import { textsOf, type MessageGroup, type UnansweredMessage } from './open-groups.ts';
import classes from './unanswered.module.css';

export interface MessageGroupCardProps {
  group: MessageGroup;
  draft: LanguageDraft;
  mayEdit: boolean;
}

const shownAtFirst = 3;

/** Messages that ask the same: teach them together, or one by one. */
export function MessageGroupCard({ group, draft, mayEdit }: MessageGroupCardProps) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { sample, messages } = group;
  const others = messages.filter(({ turn }) => turn !== sample.turn);
  const shown = isOpen ? others : others.slice(0, shownAtFirst);
  const hidden = others.length - shownAtFirst;
  const add = (chosen: readonly UnansweredMessage[], isSmall: boolean) => (
    <span className={classes['add']}>
      <AddToMenu
        texts={textsOf(chosen).map(({ text }) => text)}
        sample={chosen[0]?.text ?? ''}
        draft={draft}
        mayEdit={mayEdit}
        isSmall={isSmall}
      />
    </span>
  );
  return (
    <li className={classes['group']}>
      <div className={classes['first']}>
        <span
          className={classes['size']}
          aria-label={t('understanding.unanswered.size', { count: messages.length })}
        >
          {messages.length}
        </span>
        <span className={classes['sample']}>
          <Message message={sample} />
        </span>
        {add(messages, false)}
      </div>
      {shown.length > 0 && (
        <ul className={classes['others']}>
          {shown.map((message) => (
            <li key={message.turn}>
              <Message message={message} />
              {add([message], true)}
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          leftSection={isOpen ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen
            ? t('understanding.unanswered.fewer')
            : t('understanding.unanswered.all', { count: hidden })}
        </Button>
      )}
    </li>
  );
}

function Message({ message }: { message: UnansweredMessage }) {
  const { t, locale } = useMessages();
  const { conversation, turn, text, customer, at } = message;
  return (
    <span className={classes['message']}>
      <span lang={message.locale ?? undefined}>{text}</span>
      <small>
        {customer ?? t('understanding.unanswered.visitor')} ·{' '}
        <RelativeTime at={at} locale={locale} /> ·{' '}
        <Link to={`/conversations/${conversation}/why/${turn}`}>
          {t('understanding.unanswered.why')}
        </Link>
      </small>
    </span>
  );
}
