import { Button, Modal } from '@mantine/core';
import { canBeOverridden } from '@bellhop/nodes/check';
import type { Problem } from '@bellhop/schema';
import { useState } from 'react';
import { DialogEnd } from '../../../ui/dialog-end.tsx';
import { useNow } from '../../../ui/use-now.ts';
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
import { RunningChoice } from './running-choice.tsx';
import { ShareChoice } from './share-choice.tsx';
import { StoredChats } from './stored-chats.tsx';
import { usePublish, type Wanted } from './use-publish.ts';
import { WhatIsMissing, type Missing } from './what-is-missing.tsx';
import { WhatIsNew } from './what-is-new.tsx';
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

/** A time that was still to come when the dialog was opened may pass while it is open. */
const lookAtClockEvery = 5000;

const plain: Wanted = {
  note: '',
  name: '',
  acceptedWarnings: false,
  running: 'finish',
  share: null,
  testsReason: '',
  errorsReason: '',
  dueAt: null,
};

function PublishForm(props: PublishDialogProps & { onClose: () => void }) {
  const { live, onClose } = props;
  const { t } = useWords();
  const problems = useView((view) => view.problems);
  const [wanted, setWanted] = useState(plain);
  const now = useNow(lookAtClockEvery);
  const hasRedTests = useHasRedTests();
  const { run, refused, done, error, isPending } = usePublish(props);
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  if (done !== null) return <Published done={done} onClose={onClose} />;
  const choose = (part: Partial<Wanted>) => {
    setWanted((before) => ({ ...before, ...part }));
  };
  const { name, note, running, share, dueAt, testsReason, errorsReason } = wanted;
  const isPast = dueAt !== null && Date.parse(dueAt) <= now;
  const missing = missingIn(wanted, { errors, warnings, hasRedTests, isPast });
  // What is in the way comes first.
  const toSee = (
    <ProblemsToSee
      errors={errors}
      warnings={warnings}
      isAccepted={wanted.acceptedWarnings}
      onAccept={(acceptedWarnings) => {
        choose({ acceptedWarnings });
      }}
      reason={errors.every(canBeOverridden) ? errorsReason : null}
      onReason={(reason) => {
        choose({ errorsReason: reason });
      }}
      onJump={onClose}
    />
  );
  return (
    <div className="fe-form">
      {errors.length > 0 && toSee}
      <ChangesSince live={live} queue={props.queue} />
      {errors.length === 0 && toSee}
      <PublishTests
        reason={testsReason}
        onReason={(reason) => {
          choose({ testsReason: reason });
        }}
        onJump={onClose}
      />
      <StoredChats live={live} />
      <WhatIsNew name={name} note={note} onChange={choose} />
      {live !== null && <WhoGetsIt share={share} running={running} onChange={choose} />}
      <WhenChoice
        value={dueAt}
        isPast={isPast}
        now={now}
        onChange={(at) => {
          choose({ dueAt: at });
        }}
      />
      <Refusal refused={refused} error={error} />
      <DialogEnd>
        <WhatIsMissing missing={missing} errors={errors.length} />
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          disabled={missing !== null}
          loading={isPending}
          onClick={() => {
            run({
              ...wanted,
              testsReason: hasRedTests ? testsReason.trim() : '',
              errorsReason: errors.length > 0 ? errorsReason.trim() : '',
            });
          }}
        >
          {t(dueAt === null ? 'flow.publish.publish' : 'flow.plan.plan')}
        </Button>
      </DialogEnd>
    </div>
  );
}

interface InTheWay {
  errors: readonly Problem[];
  warnings: readonly Problem[];
  hasRedTests: boolean;
  /** The time that it is planned for has passed. */
  isPast: boolean;
}

function missingIn(wanted: Wanted, inTheWay: InTheWay): Missing | null {
  const { errors, warnings, hasRedTests, isPast } = inTheWay;
  if (!errors.every(canBeOverridden)) return 'errors';
  if (errors.length > 0 && wanted.errorsReason.trim() === '') return 'errorsReason';
  if (warnings.length > 0 && !wanted.acceptedWarnings) return 'warnings';
  if (hasRedTests && wanted.testsReason.trim() === '') return 'tests';
  return isPast ? 'time' : null;
}

interface PartProps {
  onChange: (part: Partial<Wanted>) => void;
}

function WhoGetsIt({ share, running, onChange }: PartProps & Pick<Wanted, 'share' | 'running'>) {
  return (
    <>
      <ShareChoice
        value={share}
        onChange={(chosen) => {
          onChange({ share: chosen });
        }}
      />
      <RunningChoice
        value={running}
        onChange={(chosen) => {
          onChange({ running: chosen });
        }}
      />
    </>
  );
}
