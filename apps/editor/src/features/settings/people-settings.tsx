import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { RowsSkeleton } from '../../ui/page-skeleton.tsx';
import { AddPerson } from './add-person.tsx';
import { PersonRow } from './person-row.tsx';
import classes from './settings.module.css';

export function PeopleSettings() {
  const { t, errorText } = useMessages();
  const me = useMe();
  const people = useQuery(trpc.users.list.queryOptions());
  const [isAdding, setAdding] = useState(false);

  if (people.isPending) return <RowsSkeleton />;
  if (people.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(people.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void people.refetch()}
      />
    );
  }
  const admins = people.data.filter(({ role }) => role === 'admin').length;
  return (
    <>
      <div className={classes['intro']}>
        <p>{t('settings.people.text')}</p>
        {!isAdding && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('settings.people.add')}
          </Button>
        )}
      </div>
      {isAdding && (
        <AddPerson
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      <ul className={classes['people']} aria-label={t('settings.people.list')}>
        {people.data.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isMe={person.id === me?.id}
            isLastAdmin={person.role === 'admin' && admins === 1}
          />
        ))}
      </ul>
    </>
  );
}
