import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { SaveQueue } from '../document/save-queue.ts';
import type { LiveVersion } from '../session/use-live-version.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { PublishTests, useHasRedTests } from '../tests/publish-tests.tsx';
import { ChangesSince } from './changes-since.tsx';
import { ProblemsToSee } from './problems-to-see.tsx';
import { Published } from './published.tsx';
import { Refusal } from './refusal.tsx';
import { ReviewForm } from './review-form.tsx';
import { RunningChoice, type Running } from './running-choice.tsx';
import { ShareChoice } from './share-choice.tsx';
import { usePublish } from './use-publish.ts';
import { WhatIsMissing, type Missing } from './what-is-missing.tsx';
import { WhenChoice } from './when-choice.tsx';

interface PublishDialogProps {
  live: LiveVersion;
  queue: SaveQueue;
  onPublished: () => void;
}

/** The last look before customers meet the draft. */
export function PublishDialog(props: PublishDialogProps) {
  const { t } = useWords();
  const { view, canPublish } = useSession();
  const isOpen = useView(({ dialog }) => dialog === 'publish');
  const close = () => {
    view.setState({ dialog: null });
  };
  return (
    <Modal
      className="fe-modal"
      opened={isOpen}
      onClose={close}
      title={t(canPublish ? 'flow.publish.title' : 'flow.review.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && canPublish && <PublishForm {...props} onClose={close} />}
      {isOpen && !canPublish && <ReviewForm {...props} onClose={close} />}
    </Modal>
  );
}

function PublishForm(props: PublishDialogProps & { onClose: () => void }) {
  const { live, onClose } = props;
  const { t } = useWords();
  const problems = useView((view) => view.problems);
  const [note, setNote] = useState('');
  const [isAccepted, setIsAccepted] = useState(false);
  const [running, setRunning] = useState<Running>('finish');
  const [share, setShare] = useState<number | null>(null);
  const [dueAt, setDueAt] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const hasRedTests = useHasRedTests();
  const { run, refused, done, error, isPending } = usePublish(props);
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  if (done !== null) return <Published done={done} onClose={onClose} />;
  const missing = firstMissing({
    errors: errors.length > 0,
    warnings: warnings.length > 0 && !isAccepted,
    tests: hasRedTests && reason.trim() === '',
  });
  const testsReason = hasRedTests ? reason.trim() : '';
  // What is in the way comes first.
  const toSee = (
    <ProblemsToSee
      errors={errors}
      warnings={warnings}
      isAccepted={isAccepted}
      onAccept={setIsAccepted}
      onJump={onClose}
    />
  );
  return (
    <div className="fe-form">
      {errors.length > 0 && toSee}
      <ChangesSince live={live} />
      {errors.length === 0 && toSee}
      <PublishTests reason={reason} onReason={setReason} onJump={onClose} />
      <Textarea
        label={t('flow.publish.note')}
        description={t('flow.publish.noteHelp')}
        value={note}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      {live !== null && <ShareChoice value={share} onChange={setShare} />}
      {live !== null && <RunningChoice value={running} onChange={setRunning} />}
      <WhenChoice value={dueAt} onChange={setDueAt} />
      <Refusal refused={refused} error={error} />
      <div className="fe-row fe-end fe-publish-end">
        <WhatIsMissing missing={missing} errors={errors.length} />
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          disabled={missing !== null}
          loading={isPending}
          onClick={() => {
            run({ note, acceptedWarnings: isAccepted, running, share, testsReason, dueAt });
          }}
        >
          {t(dueAt === null ? 'flow.publish.publish' : 'flow.plan.plan')}
        </Button>
      </div>
    </div>
  );
}

function firstMissing(is: Record<Missing, boolean>): Missing | null {
  return (['errors', 'warnings', 'tests'] as const).find((each) => is[each]) ?? null;
}
