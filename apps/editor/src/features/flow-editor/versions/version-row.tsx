import { Button } from '@mantine/core';
import { restoredDraft } from '@bellhop/schema';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, trpc, type Outputs } from '../../../api/trpc.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { edit } from '../session/edit-actions.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { RestoreQuestion } from './restore-question.tsx';
import { versionName } from './version-name.ts';
import { VersionTests } from './version-tests.tsx';

type Version = Outputs['flows']['versions'][number];

interface VersionRowProps {
  version: Version;
  onChanged: () => void;
}

/** One version: who, when, why, and what can be done with it. */
export function VersionRow({ version, onChanged }: VersionRowProps) {
  const { t, locale } = useWords();
  const { view } = useSession();
  const isLooked = useView((state) => state.version === version.id);
  return (
    <li className="fe-version" data-looked={isLooked || undefined}>
      <div className="fe-version-head">
        <Avatar name={version.author} size={26} />
        <div>
          <b>{versionName({ t }, version)}</b>
          {version.share !== null && (
            <span className="fe-chip">{t('flow.versions.share', { share: version.share })}</span>
          )}
          {version.live && (
            <span className="fe-chip">
              <i className="fe-dot" aria-hidden="true" />
              {t('flow.versions.live')}
            </span>
          )}
          <small>
            {t('flow.versions.publishedBy', { name: version.author })} ·{' '}
            <RelativeTime at={version.createdAt} locale={locale} /> ·{' '}
            {t('flow.versions.steps', { count: version.steps })}
          </small>
          {version.changedBy.length > 0 && (
            <small>
              {t('flow.versions.changedBy', {
                names: new Intl.ListFormat(locale).format(version.changedBy),
              })}
            </small>
          )}
        </div>
      </div>
      {version.note !== '' && <p className="fe-version-note">{version.note}</p>}
      {version.tests !== null && <VersionTests tests={version.tests} />}
      <div className="fe-row">
        <Button
          variant="default"
          size="xs"
          aria-pressed={isLooked}
          onClick={() => {
            view.setState({ version: isLooked ? null : version.id });
          }}
        >
          {t(isLooked ? 'flow.versions.backToDraft' : 'flow.versions.look')}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            view.setState({ version: null, compare: { from: version.id, to: 'draft' } });
          }}
        >
          {t('flow.compare.start')}
        </Button>
        <VersionActions version={version} onChanged={onChanged} />
      </div>
    </li>
  );
}

function VersionActions({ version, onChanged }: VersionRowProps) {
  const { t, errorText } = useWords();
  const session = useSession();
  const [isAsked, setIsAsked] = useState(false);
  const goLive = useMutation(trpc.flows.goLive.mutationOptions());
  const restore = useMutation({
    // Restoring is an edit like any other: it is saved, merged and undone the same way.
    mutationFn: async () => {
      const old = await api.flows.version.query({ versionId: version.id });
      const document = restoredDraft(old.document, session.flow.getState().document);
      session.view.setState({ version: null });
      const label = { key: 'restored', values: { number: version.number } };
      const isDone = edit(session, { type: 'replaceDocument', document }, label);
      if (!isDone) return;
      session.view.setState({ frame: 'flow' });
      await api.flows.noteRestored.mutate({ versionId: version.id });
    },
  });
  const error = goLive.error ?? restore.error;
  if (isAsked) {
    return (
      <RestoreQuestion
        number={version.number}
        onAnswer={(isWanted) => {
          setIsAsked(false);
          if (isWanted) restore.mutate();
        }}
      />
    );
  }
  return (
    <>
      {session.canEdit && (
        <Button
          variant="default"
          size="xs"
          loading={restore.isPending}
          onClick={() => {
            setIsAsked(true);
          }}
        >
          {t('flow.versions.restore')}
        </Button>
      )}
      {session.canPublish && !version.live && version.share === null && (
        <Button
          variant="default"
          size="xs"
          loading={goLive.isPending}
          onClick={() => {
            // One click: the way back is one click as well, and both are written down.
            goLive.mutate({ versionId: version.id }, { onSuccess: onChanged });
          }}
        >
          {t('flow.versions.goLive')}
        </Button>
      )}
      {error !== null && (
        <p className="fe-alert" role="alert">
          {errorText(error)}
        </p>
      )}
    </>
  );
}
