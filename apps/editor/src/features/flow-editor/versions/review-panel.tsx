import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { useLiveEvents } from '../../../api/live-events.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

type Review = NonNullable<Outputs['publishing']['review']>;

/** Somebody asks for the draft to be published, or has been told why not. */
export function ReviewPanel({ flowId }: { flowId: string }) {
  const { t, locale } = useWords();
  const { canPublish } = useSession();
  const query = useQuery(trpc.publishing.review.queryOptions({ id: flowId }));
  useLiveEvents((event) => {
    if (event.type === 'flows') void query.refetch();
  });
  const review = query.data;
  if (review == null || review.state === 'approved') return null;
  const isOpen = review.state === 'open';
  const said = isOpen ? review.note : (review.answer ?? '');
  return (
    <section className="fe-canary" aria-label={t(`flow.review.${review.state}`)}>
      <h3>{t(`flow.review.${review.state}`)}</h3>
      <p className="fe-note">
        {isOpen ? review.by : review.answeredBy} ·{' '}
        <RelativeTime
          at={isOpen ? review.createdAt : (review.answeredAt ?? review.createdAt)}
          locale={locale}
        />
      </p>
      {said !== '' && <p className="fe-version-note">{said}</p>}
      {isOpen && canPublish && (
        <Answer flowId={flowId} review={review} onAnswered={() => void query.refetch()} />
      )}
    </section>
  );
}

interface AnswerProps {
  flowId: string;
  review: Review;
  onAnswered: () => void;
}

function Answer({ flowId, onAnswered }: AnswerProps) {
  const { t, errorText } = useWords();
  const { view } = useSession();
  const [note, setNote] = useState('');
  const sendBack = useMutation(trpc.publishing.sendBack.mutationOptions({ onSettled: onAnswered }));
  return (
    <>
      <Textarea
        label={t('flow.review.answer')}
        size="xs"
        mt={8}
        value={note}
        maxLength={500}
        autosize
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <div className="fe-row fe-review-end">
        <Button
          size="xs"
          onClick={() => {
            view.setState({ dialog: 'publish' });
          }}
        >
          {t('flow.review.approve')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={note.trim() === ''}
          loading={sendBack.isPending}
          onClick={() => {
            sendBack.mutate({ id: flowId, note: note.trim() });
          }}
        >
          {t('flow.review.sendBack')}
        </Button>
      </div>
      {sendBack.error !== null && (
        <p className="fe-alert" role="alert">
          {errorText(sendBack.error)}
        </p>
      )}
    </>
  );
}
