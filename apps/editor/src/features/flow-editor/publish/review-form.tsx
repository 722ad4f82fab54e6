import { emptyFlow, settingsOf } from '@bellhop/schema';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ChangeList } from '../compare/change-list.tsx';
import type { SaveQueue } from '../document/save-queue.ts';
import type { LiveVersion } from '../session/use-live-version.ts';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { Published } from './published.tsx';
import { Refusal } from './refusal.tsx';
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
  const document = useDocument((whole) => whole);
  const [note, setNote] = useState('');
  const { run, refused, done, error, isPending } = usePublish(props);
  if (done !== null) return <Published done={done} onClose={onClose} />;
  return (
    <div className="fe-form">
      <section>
        <h3>
          {live === null
            ? t('flow.publish.first')
            : t('flow.publish.changesSince', { number: live.number })}
        </h3>
        <ChangeList
          from={live?.document ?? emptyFlow(document.id, settingsOf(document))}
          to={document}
          most={12}
        />
      </section>
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
      <div className="fe-row fe-end fe-publish-end">
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
      </div>
    </div>
  );
}
