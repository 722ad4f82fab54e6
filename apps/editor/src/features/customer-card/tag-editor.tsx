import { ActionIcon, Autocomplete } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useTagChanges } from './use-tag-changes.ts';
import classes from './customer-card.module.css';

export interface TagEditorProps {
  customerId: string;
  conversationId: string | undefined;
  tags: readonly string[];
}

/** The customer's tags: each can be taken away, and more can be added, with those that the shop uses as suggestions. */
export function TagEditor({ customerId, conversationId, tags }: TagEditorProps) {
  const { t } = useMessages();
  const { data: known = [] } = useQuery(trpc.tags.list.queryOptions());
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { add, remove, isBusy } = useTagChanges({ customerId, conversationId });
  const put = (tag: string) => {
    const wanted = tag.trim();
    setText('');
    if (wanted !== '' && !tags.includes(wanted)) add(wanted);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    put(text);
  };
  return (
    <>
      {tags.length === 0 && <p className={classes['none']}>{t('customerCard.noTags')}</p>}
      <ul className={classes['tags']}>
        {tags.map((tag) => (
          <li key={tag}>
            {tag}
            <button
              type="button"
              aria-label={t('customerCard.removeTag', { tag })}
              disabled={isBusy}
              onClick={() => {
                remove(tag);
                // The button goes with its tag: the keyboard would start at the top of the page again.
                input.current?.focus({ preventScroll: true });
              }}
            >
              <IconX size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <form className={classes['newTag']} onSubmit={submit}>
        <Autocomplete
          ref={input}
          size="xs"
          aria-label={t('customerCard.addTag')}
          placeholder={t('customerCard.addTag')}
          data={known.filter((tag) => !tags.includes(tag))}
          limit={8}
          openOnFocus={false}
          maxLength={60}
          value={text}
          onChange={setText}
          onOptionSubmit={put}
        />
        <ActionIcon
          type="submit"
          variant="default"
          size={30}
          aria-label={t('customerCard.addThisTag')}
          loading={isBusy}
          disabled={text.trim() === ''}
        >
          <IconPlus size={16} />
        </ActionIcon>
      </form>
    </>
  );
}
