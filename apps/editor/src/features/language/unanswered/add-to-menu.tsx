import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import type { LanguageDraft } from '../language.ts';
import { useAddTo } from './use-add-to.ts';
import { usePlaces } from './use-places.ts';
import classes from './unanswered.module.css';

export interface AddToMenuProps {
  /** What is added, each text once. */
  texts: string[];
  /** The text whose nearest places are offered first. */
  sample: string;
  draft: LanguageDraft;
  mayEdit: boolean;
  isSmall: boolean;
  /** Shown because it was just asked for. */
  startsOpen?: boolean;
}

/** "Add to …": the nearest places first, then all, then new ones. One click, and a way back in the notice. */
export function AddToMenu({
  texts,
  sample,
  draft,
  mayEdit,
  isSmall,
  startsOpen = false,
}: AddToMenuProps) {
  const { t } = useMessages();
  const [search, setSearch] = useState('');
  const box = useCombobox({
    defaultOpened: startsOpen,
    onDropdownOpen: () => {
      box.focusSearchInput();
    },
    onDropdownClose: () => {
      box.resetSelectedOption();
      setSearch('');
    },
  });
  // Enter takes the first one that is found.
  const selectFirst = useEffectEvent(() => {
    box.selectFirstOption();
  });
  useEffect(() => {
    if (search.trim() !== '') selectFirst();
  }, [search]);
  const addTo = useAddTo();
  const groups = usePlaces({ draft, sample, search, mayEdit, isOpen: box.dropdownOpened });
  const label = isSmall
    ? t('understanding.addTo.one', { text: sample })
    : t('understanding.addTo.all', { count: texts.length, text: sample });
  return (
    <Combobox
      store={box}
      width={300}
      // In a chat that scrolls it would be cut off.
      withinPortal={startsOpen}
      position="bottom-end"
      onOptionSubmit={(key) => {
        const place = groups.flatMap(({ places }) => places).find((each) => each.key === key);
        box.closeDropdown();
        if (place !== undefined) addTo(place, texts);
      }}
    >
      <Combobox.Target targetType="button">
        <Button
          size={isSmall ? 'compact-sm' : 'xs'}
          variant={isSmall ? 'subtle' : 'default'}
          aria-label={label}
          rightSection={<IconChevronDown size={14} />}
          onClick={() => {
            box.toggleDropdown();
          }}
        >
          {t(
            isSmall || texts.length === 1
              ? 'understanding.addTo.open'
              : 'understanding.addTo.openAll',
          )}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={t('understanding.addTo.search')}
          placeholder={t('understanding.addTo.search')}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
        <Combobox.Options
          // A list that scrolls has to be reached by the keyboard, too.
          tabIndex={0}
          className={classes['options'] ?? ''}
          aria-label={t('understanding.addTo.open')}
        >
          {groups.map(({ title, places }) => (
            <Combobox.Group key={title} label={title}>
              {places.map(({ key, label: name }) => (
                <Combobox.Option key={key} value={key}>
                  {name}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {groups.length === 0 && (
            <Combobox.Empty>{t('understanding.noneFound', { search })}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
