import { ActionIcon, Menu } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { may } from '../../api/permissions.ts';
import { trpc } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** Makes a test case of the chat, in one of the flows that answered in it. */
export function SaveAsTestMenu({ conversationId }: { conversationId: string }) {
  const { t, errorText } = useMessages();
  const me = useMe();
  const [isOpen, setIsOpen] = useState(false);
  const { data, isError, error } = useQuery({
    ...trpc.replay.testSource.queryOptions({ id: conversationId }),
    enabled: isOpen,
  });
  if (!may(me?.role, 'replayChats')) return null;
  const query = new URLSearchParams({ testOf: conversationId }).toString();
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={40}
          aria-label={t('inbox.saveAsTest')}
          title={t('inbox.saveAsTest')}
        >
          <IconFlask size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('inbox.saveAsTest')}</Menu.Label>
        {isError && <Menu.Item disabled>{errorText(error)}</Menu.Item>}
        {data?.flows.length === 0 && <Menu.Item disabled>{t('inbox.noTestFlow')}</Menu.Item>}
        {data?.flows.map(({ id, name }) => (
          <Menu.Item key={id} component={Link} to={`/flows/${id}?${query}`}>
            {t('inbox.testOf', { flow: name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
