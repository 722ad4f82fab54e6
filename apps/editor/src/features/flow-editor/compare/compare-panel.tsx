import { Button, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { may } from '../../../api/permissions.ts';
import type { Outputs } from '../../../api/trpc.ts';
import { useMe } from '../../../api/use-me.ts';
import { RowsSkeleton } from '../../../ui/page-skeleton.tsx';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { versionName } from '../versions/version-name.ts';
import { Behaviour } from './behaviour.tsx';
import { ChangeList } from './change-list.tsx';
import { useCompared } from './use-compared.ts';

interface ComparePanelProps {
  compare: { from: string; to: string };
  versions: Outputs['flows']['versions'];
}

/** Which two contents are compared, and what differs between them. */
export function ComparePanel({ compare, versions }: ComparePanelProps) {
  const { t } = useWords();
  const { view, comparison } = useSession();
  const me = useMe();
  // On a phone there is no room for two canvases: the list tells it all.
  const isPhone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const [from, to] = [useCompared(compare.from), useCompared(compare.to)];
  const choices = [
    { value: 'draft', label: t('flow.compare.draft') },
    ...versions.map((version) => ({ value: version.id, label: versionName({ t }, version) })),
  ];
  const choose = (side: 'from' | 'to') => (event: { currentTarget: HTMLSelectElement }) => {
    view.setState({ compare: { ...compare, [side]: event.currentTarget.value } });
  };
  return (
    <section className="fe-versions" aria-label={t('flow.compare.title')}>
      <div className="fe-compare-choice">
        <NativeSelect
          size="xs"
          label={t('flow.compare.old')}
          data={choices}
          value={compare.from}
          onChange={choose('from')}
        />
        <NativeSelect
          size="xs"
          label={t('flow.compare.new')}
          data={choices}
          value={compare.to}
          onChange={choose('to')}
        />
      </div>
      <div className="fe-row">
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            view.setState({ compare: { from: compare.to, to: compare.from } });
          }}
        >
          {t('flow.compare.swap')}
        </Button>
        {isPhone && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              view.setState({ compare: null });
            }}
          >
            {t('flow.compare.stop')}
          </Button>
        )}
      </div>
      <h3 className="fe-compare-title">{t('flow.compare.changes')}</h3>
      {from.document === undefined || to.document === undefined ? (
        <RowsSkeleton rows={3} />
      ) : (
        <>
          <ChangeList
            from={from.document}
            to={to.document}
            {...(!isPhone && {
              onShow: (step: string) => {
                comparison.show(step);
              },
            })}
          />
          {may(me?.role, 'replayChats') && (
            <Behaviour
              from={from.document}
              to={to.document}
              title={t('flow.compare.behaviour')}
              about={t('flow.compare.behaviourAbout')}
            />
          )}
        </>
      )}
    </section>
  );
}
