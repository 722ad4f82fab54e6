import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DialogEnd } from '../../../ui/dialog-end.tsx';
import type { SaveQueue } from '../document/save-queue.ts';
import type { LiveVersion } from '../session/use-live-version.ts';
import { useWords } from '../session/use-words.ts';
import { ChangesSince } from './changes-since.tsx';
import { Published } from './published.tsx';
import { Refusal } from './refusal.tsx';
import { StoredChats } from './stored-chats.tsx';
import { usePublish } from './use-publish.ts';

interface ReviewFormProps {
  live: LiveVersion;
  queue: SaveQueue;
  onPublished: () => void;
  onClose: () => void;
}

/** Whoever may not publish asks somebody who may. */
export function ReviewForm(props: ReviewFormProps) {
  const { live, onClose } = props;
  const { t } = useWords();
  const [note, setNote] = useState('');
  const { run, refused, done, error, isPending } = usePublish(props);
  if (done !== null) return <Published done={done} onClose={onClose} />;
  return (
    <div className="fe-form">
      <ChangesSince live={live} queue={props.queue} />
      <StoredChats live={live} />
      <Textarea
        label={t('flow.review.note')}
        description={t('flow.review.noteHelp')}
        value={note}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <Refusal refused={refused} error={error} />
      <DialogEnd>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          loading={isPending}
          onClick={() => {
            run({ ask: note });
          }}
        >
          {t('flow.review.ask')}
        </Button>
      </DialogEnd>
    </div>
  );
}
