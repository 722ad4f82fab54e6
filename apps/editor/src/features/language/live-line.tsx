import { Button } from '@mantine/core';
import { IconBroadcast } from '@tabler/icons-react';
import { useState } from 'react';
import { may } from '../../api/permissions.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNotice } from '../../i18n/use-notice.ts';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmBar } from '../../ui/confirm-bar.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import type { LanguageDraft } from './language.ts';
import { useLanguageActions } from './use-language-actions.ts';
import classes from './language.module.css';

/** What customers are read with now, and whether the draft says something else. */
export function LiveLine({ draft }: { draft: LanguageDraft }) {
  const { t, locale } = useMessages();
  const me = useMe();
  const notice = useNotice();
  const { putLive } = useLanguageActions();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { live, changed, intents, faq } = draft;
  const isEmpty = live === null && intents.length === 0 && faq.length === 0;
  const start = async () => {
    setAsking(false);
    setBusy(true);
    const done = await putLive();
    setBusy(false);
    if (done !== null) notice.tell(t('understanding.live.done', { number: done.number }));
  };
  return (
    <div className={classes['live']}>
      <Chip dot={live === null ? 'off' : 'on'}>
        {live === null
          ? t('understanding.live.none')
          : t('understanding.live.version', { number: live.number })}
      </Chip>
      {live !== null && (
        <span className={classes['quiet']}>
          <RelativeTime at={live.at} locale={locale} /> · {live.author}
        </span>
      )}
      {changed && !isEmpty && <Chip tone="warn">{t('understanding.live.changed')}</Chip>}
      {!changed && live !== null && (
        <span className={classes['quiet']}>{t('understanding.live.same')}</span>
      )}
      <span className={classes['grow']} />
      {may(me?.role, 'putLanguageLive') ? (
        <Button
          leftSection={<IconBroadcast size={16} />}
          loading={isBusy}
          disabled={!changed || isEmpty || isAsking}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('understanding.live.put')}
        </Button>
      ) : (
        changed && <span className={classes['quiet']}>{t('understanding.live.onlyAdmin')}</span>
      )}
      {isAsking && (
        <ConfirmBar
          isHarmless
          question={t('understanding.live.ask')}
          confirmLabel={t('understanding.live.put')}
          cancelLabel={t('common.cancel')}
          onCancel={() => {
            setAsking(false);
          }}
          onConfirm={() => void start()}
        />
      )}
    </div>
  );
}
