import {
  loadStarterPack,
  starterIntents,
  starterLocales,
  type StarterIntent,
} from '@bellhop/language';
import { Button, Checkbox, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/trpc.ts';
import { languageName } from '../../../i18n/languages.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { DialogEnd } from '../../../ui/dialog-end.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { RowsSkeleton } from '../../../ui/page-skeleton.tsx';
import type { LanguageDraft } from '../language.ts';
import { nameOf } from '../name-of.ts';
import { planStarter, starterLocalesFor, type StarterPacks } from './starter-plan.ts';
import { useAddIntents } from './use-add-intents.ts';
import classes from './starter.module.css';

export interface StarterDialogProps {
  draft: LanguageDraft;
  isOpen: boolean;
  onClose: () => void;
}

/** The twelve things that customers of every shop ask, with sentences in the languages that this shop speaks. */
export function StarterDialog({ draft, isOpen, onClose }: StarterDialogProps) {
  const { t } = useMessages();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('understanding.starter.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <StarterContent draft={draft} onClose={onClose} />}
    </Modal>
  );
}

interface Starter {
  packs: StarterPacks;
  /** The languages of the first few flows. */
  spoken: string[];
}

const flowsLookedAt = 5;

async function loadStarter(): Promise<Starter> {
  const packs = await Promise.all(
    starterLocales.map(async (locale) => [locale, await loadStarterPack(locale)] as const),
  );
  const flows = await api.flows.list.query();
  const documents = await Promise.all(
    flows.slice(0, flowsLookedAt).map(({ id }) => api.flows.get.query({ id })),
  );
  const spoken = documents.flatMap(({ document }) => document.locales);
  return { packs: Object.fromEntries(packs), spoken };
}

function StarterContent({ draft, onClose }: Omit<StarterDialogProps, 'isOpen'>) {
  const { t, errorText } = useMessages();
  const starter = useQuery({ queryKey: ['starter-packs'], queryFn: loadStarter });
  if (starter.isPending) return <RowsSkeleton rows={6} height={40} />;
  if (starter.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(starter.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void starter.refetch()}
      />
    );
  }
  return <StarterForm draft={draft} {...starter.data} onClose={onClose} />;
}

type StarterFormProps = Omit<StarterDialogProps, 'isOpen'> & Starter;

function StarterForm({ draft, packs, spoken, onClose }: StarterFormProps) {
  const messages = useMessages();
  const { t, locale } = messages;
  const [languages, setLanguages] = useState(() =>
    starterLocalesFor([locale, ...spoken], starterLocales),
  );
  const [chosen, setChosen] = useState<StarterIntent[]>([...starterIntents]);
  const add = useAddIntents();
  const plan = planStarter(draft, packs, languages);
  const wanted = plan.filter(
    ({ id, added, isNew }) => chosen.includes(id) && (isNew || added.length > 0),
  );
  const sentences = wanted.reduce((sum, { added }) => sum + added.length, 0);
  return (
    <>
      <p className={classes['text']}>{t('understanding.starter.text')}</p>
      <Checkbox.Group
        label={t('understanding.starter.languages')}
        value={languages}
        onChange={(values) => {
          setLanguages(starterLocales.filter((each) => values.includes(each)));
        }}
      >
        <div className={classes['languages']}>
          {starterLocales.map((each) => (
            <Checkbox key={each} value={each} label={languageName(each, locale)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox.Group
        label={t('understanding.starter.intents')}
        value={chosen}
        onChange={(values) => {
          setChosen(starterIntents.filter((each) => values.includes(each)));
        }}
      >
        <div className={classes['intents']}>
          {plan.map(({ id, intent, added }) => (
            <Checkbox
              key={id}
              value={id}
              label={nameOf(messages, intent.names)}
              description={
                added.length === 0
                  ? t('understanding.starter.nothing')
                  : t('understanding.starter.sentences', { count: added.length })
              }
            />
          ))}
        </div>
      </Checkbox.Group>
      <DialogEnd>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          loading={add.isBusy}
          disabled={wanted.length === 0 || languages.length === 0}
          onClick={() => {
            const told = t('understanding.starter.added', { count: wanted.length });
            void add.start(wanted, told).then((isDone) => {
              if (isDone) onClose();
            });
          }}
        >
          {t(
            wanted.length === 0
              ? 'understanding.starter.nothingToAdd'
              : 'understanding.starter.add',
            {
              count: sentences,
            },
          )}
        </Button>
      </DialogEnd>
    </>
  );
}
