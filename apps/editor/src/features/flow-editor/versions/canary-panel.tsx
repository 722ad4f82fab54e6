import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { useLiveEvents } from '../../../api/live-events.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { TrialShare } from './trial-share.tsx';

type Side = NonNullable<Outputs['flows']['canary']>['live'];

const refreshEvery = 15_000;
const figures = ['chats', 'turns', 'handedOff', 'unanswered', 'failed', 'leads'] as const;

/** A trial that is running: what came of both versions side by side, and the two ways to end it. */
export function CanaryPanel({ flowId }: { flowId: string }) {
  const { t, locale, errorText } = useWords();
  const { canPublish } = useSession();
  const canary = useQuery({
    ...trpc.flows.canary.queryOptions({ id: flowId }),
    refetchInterval: refreshEvery,
  });
  useLiveEvents((event) => {
    if (event.type === 'flows') void canary.refetch();
  });
  const end = useMutation({
    ...trpc.flows.endCanary.mutationOptions(),
    onSettled: () => canary.refetch(),
  });
  const { data } = canary;
  if (data == null) return null;
  const { live, canary: fresh, share, since } = data;
  return (
    <section className="fe-canary" aria-label={t('flow.trial.title')}>
      <h3>{t('flow.trial.title')}</h3>
      <p className="fe-note">
        {t('flow.trial.text', { share, number: fresh.number })} ·{' '}
        <RelativeTime at={since} locale={locale} />
      </p>
      <Figures live={live} fresh={fresh} />
      {canPublish && <TrialShare key={share} flowId={flowId} share={share} />}
      {canPublish && (
        <div className="fe-row">
          <Button
            size="xs"
            loading={end.isPending}
            onClick={() => {
              end.mutate({ id: flowId, end: 'finish' });
            }}
          >
            {t('flow.trial.finish', { number: fresh.number })}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={end.isPending}
            onClick={() => {
              end.mutate({ id: flowId, end: 'abort' });
            }}
          >
            {t('flow.trial.abort', { number: live.number })}
          </Button>
        </div>
      )}
      {end.error !== null && (
        <p className="fe-alert" role="alert">
          {errorText(end.error)}
        </p>
      )}
    </section>
  );
}

function Figures({ live, fresh }: { live: Side; fresh: Side }) {
  const { t } = useWords();
  return (
    <table className="fe-figures">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('flow.versions.number', { number: live.number })}</th>
          <th scope="col">{t('flow.versions.number', { number: fresh.number })}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((name) => (
          <tr key={name}>
            <th scope="row">{t(`flow.trial.figure.${name}`)}</th>
            <td>
              <Figure name={name} of={live} />
            </td>
            <td>
              <Figure name={name} of={fresh} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('flow.trial.figure.rating')}</th>
          <td>
            <Rating of={live} />
          </td>
          <td>
            <Rating of={fresh} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The sides have different sizes, so that shares say more than numbers. */
function Figure({ name, of }: { name: (typeof figures)[number]; of: Side }) {
  const { locale } = useWords();
  const { [name]: count, chats, turns } = of.figures;
  const number = new Intl.NumberFormat(locale).format(count);
  const whole = name === 'handedOff' || name === 'leads' ? chats : turns;
  if (name === 'chats' || name === 'turns' || whole === 0) return number;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return `${number} · ${percent.format(count / whole)}`;
}

/** How well the service was rated, and how often. */
function Rating({ of }: { of: Side }) {
  const { locale } = useWords();
  const { ratings, averageRating } = of.figures;
  if (averageRating === null) return '–';
  const average = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(averageRating);
  return `${average} ★ · ${new Intl.NumberFormat(locale).format(ratings)}`;
}
