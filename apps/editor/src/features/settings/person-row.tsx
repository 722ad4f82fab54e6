import { roleSchema } from '@bellhop/schema';
import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconKey, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNotice } from '../../i18n/use-notice.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ConfirmBar } from '../../ui/confirm-bar.tsx';
import { SetPassword } from './set-password.tsx';
import classes from './settings.module.css';

export interface PersonRowProps {
  person: Outputs['users']['list'][number];
  isMe: boolean;
  isLastAdmin: boolean;
}

export function PersonRow({ person, isMe, isLastAdmin }: PersonRowProps) {
  const { t } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [isSettingPassword, setSettingPassword] = useState(false);
  const { id, name, email, role } = person;
  const options = {
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: trpc.users.list.queryKey() }),
        client.invalidateQueries({ queryKey: trpc.session.me.queryKey() }),
      ]),
    onError: (error: unknown) => {
      notice.fail(t('settings.failed'), error);
    },
  };
  const setRole = useMutation(trpc.users.setRole.mutationOptions(options));
  const remove = useMutation(trpc.users.remove.mutationOptions(options));
  return (
    <li className={classes['person']}>
      <Avatar name={name} size={36} />
      <span className={classes['personName']}>
        <b>
          {name}
          {isMe && ` (${t('settings.people.you')})`}
        </b>
        <span>{email}</span>
        {isLastAdmin && <span>{t('settings.people.lastAdmin')}</span>}
      </span>
      <span className={classes['personTools']}>
        <NativeSelect
          aria-label={t('settings.people.roleOf', { name })}
          value={setRole.isPending ? setRole.variables.role : role}
          disabled={isLastAdmin || setRole.isPending}
          data={roleSchema.options.map((each) => ({ value: each, label: t(`role.${each}`) }))}
          onChange={(event) => {
            const chosen = roleSchema.safeParse(event.currentTarget.value);
            if (chosen.success) setRole.mutate({ id, role: chosen.data });
          }}
        />
        {!isMe && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('settings.people.setPassword', { name })}
            aria-expanded={isSettingPassword}
            onClick={() => {
              setSettingPassword(!isSettingPassword);
            }}
          >
            <IconKey size={18} />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="red"
          size={36}
          disabled={isLastAdmin}
          aria-label={t('settings.people.remove', { name })}
          onClick={() => {
            setAsking(true);
          }}
        >
          <IconTrash size={18} />
        </ActionIcon>
      </span>
      {isSettingPassword && (
        <SetPassword
          person={person}
          onClose={() => {
            setSettingPassword(false);
          }}
          onDone={() => {
            setSettingPassword(false);
            notice.tell(t('settings.people.passwordSet', { name }));
          }}
        />
      )}
      {isAsking && (
        <ConfirmBar
          question={t('settings.people.removeAsk', { name })}
          confirmLabel={t('settings.people.removeDo')}
          cancelLabel={t('common.cancel')}
          onCancel={() => {
            setAsking(false);
          }}
          onConfirm={() => {
            setAsking(false);
            remove.mutate({ id });
          }}
        />
      )}
    </li>
  );
}
