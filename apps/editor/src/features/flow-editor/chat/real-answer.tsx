import { Button } from '@mantine/core';
import type { Request, RequestResult } from '@bellhop/schema';
import { IconWorld } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { may } from '../../../api/permissions.ts';
import { trpc } from '../../../api/trpc.ts';
import { useMe } from '../../../api/use-me.ts';
import { useWords } from '../session/use-words.ts';

interface RealAnswerProps {
  request: Request;
  onAnswer: (result: RequestResult) => void;
}

/** Asks the outside in earnest, as for a customer: on purpose, with one press. */
export function RealAnswer({ request, onAnswer }: RealAnswerProps) {
  const { t, errorText } = useWords();
  const me = useMe();
  const ask = useMutation(trpc.requests.ask.mutationOptions({ onSuccess: onAnswer }));
  const isMine = may(me?.role, request.kind === 'http' ? 'askAnyAddress' : 'askOutside');
  if (!isMine) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconWorld size={14} aria-hidden="true" />}
        loading={ask.isPending}
        title={t('flow.request.realHelp')}
        onClick={() => {
          ask.mutate({ request });
        }}
      >
        {t('flow.request.real')}
      </Button>
      {ask.isError && (
        <p role="alert" className="fe-note">
          {errorText(ask.error)}
        </p>
      )}
    </>
  );
}
