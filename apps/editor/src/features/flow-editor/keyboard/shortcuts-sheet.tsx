import { Modal, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { keyLabel } from './key-label.ts';
import { bindings, isLetterKey } from './keymap.ts';
import { letterKeys } from './letter-keys.ts';

/** All keys of the canvas, made from the keymap itself. */
export function ShortcutsSheet() {
  const { t } = useWords();
  const { view } = useSession();
  const isOpen = useView(({ dialog }) => dialog === 'shortcuts');
  return (
    <Modal
      opened={isOpen}
      title={t('flow.keys.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      onClose={() => {
        view.setState({ dialog: null });
      }}
    >
      <KeyList />
    </Modal>
  );
}

function KeyList() {
  const { t, locale } = useWords();
  const [search, setSearch] = useState('');
  const [hasLetters, setHasLetters] = useState(letterKeys.areOn);
  const wanted = search.trim().toLocaleLowerCase(locale);
  const shown = bindings.filter((binding) => hasLetters || !isLetterKey(binding));
  const actions = [...new Set(shown.map((binding) => binding.action))].filter((action) =>
    t(`flow.keys.${action}`).toLocaleLowerCase(locale).includes(wanted),
  );
  return (
    <>
      <TextInput
        type="search"
        value={search}
        aria-label={t('flow.keys.search')}
        placeholder={t('flow.keys.search')}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
        }}
      />
      <dl className="fe-keys">
        {actions.map((action) => (
          <div key={action}>
            <dt>{t(`flow.keys.${action}`)}</dt>
            <dd>
              {shown
                .filter((binding) => binding.action === action)
                .map((binding) => (
                  <kbd key={keyLabel(binding)}>{keyLabel(binding)}</kbd>
                ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        mt="md"
        label={t('flow.keys.letters')}
        description={t('flow.keys.lettersHelp')}
        checked={hasLetters}
        onChange={(event) => {
          letterKeys.set(event.currentTarget.checked);
          setHasLetters(event.currentTarget.checked);
        }}
      />
    </>
  );
}
