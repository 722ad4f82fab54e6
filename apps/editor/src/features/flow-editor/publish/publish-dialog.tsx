import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { emptyFlow, settingsOf, type ErrorCode, type Problem } from '@bellhop/schema';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { trpc } from '../../../api/trpc.ts';
import type { SaveQueue } from '../document/save-queue.ts';
import { ChangeList } from '../compare/change-list.tsx';
import { ProblemRow } from '../problems/problem-row.tsx';
import type { LiveVersion } from '../session/use-live-version.ts';
import { useDocument, useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { PublishTests, useHasRedTests } from '../tests/publish-tests.tsx';

import { ShareChoice } from './share-choice.tsx';
import { RunningChoice, type Running } from './running-choice.tsx';

interface PublishDialogProps {
  live: LiveVersion;
  queue: SaveQueue;
  onPublished: () => void;
}

/** The last look before customers meet the draft. */
export function PublishDialog(props: PublishDialogProps) {
  const { t } = useWords();
  const { view } = useSession();
  const isOpen = useView(({ dialog }) => dialog === 'publish');
  const close = () => {
    view.setState({ dialog: null });
  };
  return (
    <Modal
      className="fe-modal"
      opened={isOpen}
      onClose={close}
      title={t('flow.publish.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <PublishForm {...props} onClose={close} />}
    </Modal>
  );
}

interface Wanted {
  note: string;
  acceptedWarnings: boolean;
  running: Running;
  /** Of a hundred customers; null for all of them. */
  share: number | null;
  /** Empty where none is needed. */
  testsReason: string;
}

function usePublish({ queue, onPublished }: PublishDialogProps) {
  const document = useDocument((whole) => whole);
  const publish = useMutation(trpc.flows.publish.mutationOptions());
  const [refused, setRefused] = useState<ErrorCode | 'unsaved' | null>(null);
  const run = async ({ note, acceptedWarnings, running, share, testsReason }: Wanted) => {
    setRefused(null);
    // What is published is what is saved: first everything has to be there.
    await queue.flush();
    if (queue.isDirty()) {
      setRefused('unsaved');
      return;
    }
    const { revision } = queue.base;
    const outcome = await publish.mutateAsync({
      id: document.id,
      revision,
      note,
      acceptedWarnings,
      running,
      ...(share !== null && { share }),
      ...(testsReason !== '' && { testsReason }),
    });
    if (outcome.status === 'refused') setRefused(outcome.code);
    else onPublished();
  };
  const number = publish.data?.status === 'published' ? publish.data.number : null;
  return { run, refused, number, error: publish.error, isPending: publish.isPending };
}

function PublishForm(props: PublishDialogProps & { onClose: () => void }) {
  const { live, onClose } = props;
  const { t, schemaText, errorText } = useWords();
  const document = useDocument((whole) => whole);
  const problems = useView((view) => view.problems);
  const [note, setNote] = useState('');
  const [isAccepted, setIsAccepted] = useState(false);
  const [running, setRunning] = useState<Running>('finish');
  const [share, setShare] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const hasRedTests = useHasRedTests();
  const { run, refused, number, error, isPending } = usePublish(props);
  const before = live?.document ?? emptyFlow(document.id, settingsOf(document));
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  if (number !== null) return <Published number={number} share={share} onClose={onClose} />;
  const isExplained = !hasRedTests || reason.trim() !== '';
  const canPublish = errors.length === 0 && (warnings.length === 0 || isAccepted) && isExplained;
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
      <section>
        <h3>
          {live === null
            ? t('flow.publish.first')
            : t('flow.publish.changesSince', { number: live.number })}
        </h3>
        <ChangeList from={before} to={document} most={12} />
      </section>
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
      {refused !== null && (
        <p className="fe-alert" role="alert">
          {refused === 'unsaved' ? t('flow.publish.unsaved') : schemaText(`error.${refused}`)}
        </p>
      )}
      {error !== null && (
        <p className="fe-alert" role="alert">
          {errorText(error)}
        </p>
      )}
      <div className="fe-row fe-end fe-publish-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          disabled={!canPublish}
          loading={isPending}
          onClick={() => {
            // What went wrong is shown by the mutation's own state.
            run({ note, acceptedWarnings: isAccepted, running, share, testsReason }).catch(
              () => undefined,
            );
          }}
        >
          {t('flow.publish.publish')}
        </Button>
      </div>
    </div>
  );
}

interface ProblemsToSeeProps {
  errors: readonly Problem[];
  warnings: readonly Problem[];
  isAccepted: boolean;
  onAccept: (isAccepted: boolean) => void;
  onJump: () => void;
}

function ProblemsToSee({ errors, warnings, isAccepted, onAccept, onJump }: ProblemsToSeeProps) {
  const { t } = useWords();
  const all = [...errors, ...warnings];
  if (all.length === 0) return null;
  return (
    <section>
      <h3>
        {errors.length > 0
          ? t('flow.publish.errors', { count: errors.length })
          : t('flow.publish.warnings', { count: warnings.length })}
      </h3>
      <ul className="fe-problems fe-publish-problems">
        {all.map((problem, index) => (
          <ProblemRow key={`${problem.code} ${String(index)}`} problem={problem} onJump={onJump} />
        ))}
      </ul>
      {errors.length === 0 && (
        <Checkbox
          label={t('flow.publish.accept')}
          checked={isAccepted}
          onChange={(event) => {
            onAccept(event.currentTarget.checked);
          }}
        />
      )}
    </section>
  );
}

interface PublishedProps {
  number: number;
  share: number | null;
  onClose: () => void;
}

function Published({ number, share, onClose }: PublishedProps) {
  const { t } = useWords();
  return (
    <div className="fe-form fe-published" role="status">
      <IconCircleCheck size={36} stroke={1.5} aria-hidden="true" />
      <p>
        {share === null
          ? t('flow.publish.done', { number })
          : t('flow.publish.tried', { number, share })}
      </p>
      <Button onClick={onClose}>{t('common.close')}</Button>
    </div>
  );
}
