import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, trpc, type Outputs } from '../../../api/trpc.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { edit } from '../session/edit-actions.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
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
          <b>{t('flow.versions.number', { number: version.number })}</b>
          {version.live && (
            <span className="fe-chip">
              <i className="fe-dot" aria-hidden="true" />
              {t('flow.versions.live')}
            </span>
          )}
          <small>
            {version.author} · <RelativeTime at={version.createdAt} locale={locale} /> ·{' '}
            {t('flow.versions.steps', { count: version.steps })}
          </small>
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
  const [asked, setAsked] = useState<'restore' | 'goLive' | null>(null);
  const goLive = useMutation(trpc.flows.goLive.mutationOptions());
  const restore = useMutation({
    // Restoring is an edit like any other: it is saved, merged and undone the same way.
    mutationFn: async () => {
      const { document } = await api.flows.version.query({ versionId: version.id });
      session.view.setState({ version: null });
      const label = { key: 'restored', values: { number: version.number } };
      const isDone = edit(session, { type: 'replaceDocument', document }, label);
      if (isDone) session.view.setState({ frame: 'flow' });
    },
  });
  const error = goLive.error ?? restore.error;
  const confirm = () => {
    if (asked === 'goLive') goLive.mutate({ versionId: version.id }, { onSuccess: onChanged });
    if (asked === 'restore') restore.mutate();
    setAsked(null);
  };
  if (asked !== null) {
    return (
      <div
        className="fe-confirm"
        role="alertdialog"
        aria-label={t(`flow.versions.${asked}Ask`, { number: version.number })}
      >
        <p>{t(`flow.versions.${asked}Ask`, { number: version.number })}</p>
        <div className="fe-row">
          <Button size="xs" onClick={confirm} data-autofocus>
            {t(`flow.versions.${asked}Confirm`)}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setAsked(null);
            }}
          >
            {t('common.cancel')}
          </Button>
        </div>
      </div>
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
            setAsked('restore');
          }}
        >
          {t('flow.versions.restore')}
        </Button>
      )}
      {session.canPublish && !version.live && (
        <Button
          variant="default"
          size="xs"
          loading={goLive.isPending}
          onClick={() => {
            setAsked('goLive');
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
