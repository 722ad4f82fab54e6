import { Button, NativeSelect, Popover, Portal, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, type Ref } from 'react';
import { useWords } from '../../session/use-words.ts';
import { withFallback } from '../fallback-text.ts';
import { useVariablesHere } from '../use-variables-here.ts';
import { renamedChip, type Chip } from './chips-in.ts';
import type { CaretPlace, TextBox } from './text-box.ts';

interface ChipMenuProps {
  chip: Chip;
  box: TextBox;
  place: CaretPlace;
  /** Opened by a key: the keys go on in here. */
  takesFocus: boolean;
  onClose: () => void;
}

/** What can be done with one variable of a text: another one, words for when it is empty, away with it. */
export function ChipMenu({ chip, box, place, takesFocus, onClose }: ChipMenuProps) {
  const { t } = useWords();
  const dropdown = useRef<HTMLDivElement>(null);
  const { name, instead, from, to } = chip;
  const written = box.text().slice(from, to);
  const remove = () => {
    box.put('', [from, to]);
    onClose();
  };
  return (
    <Popover
      opened
      position="bottom-start"
      withinPortal
      width={260}
      onChange={(isOpen) => {
        if (isOpen) return;
        if (dropdown.current?.contains(document.activeElement) === true) box.focus();
        onClose();
      }}
    >
      <Popover.Target>
        <ChipSpot place={place} />
      </Popover.Target>
      <Popover.Dropdown
        className="fe-chip-menu"
        aria-label={t('flow.chip.menu', { name })}
        ref={dropdown}
      >
        <NativeSelect
          size="xs"
          label={t('flow.chip.variable')}
          autoFocus={takesFocus}
          value={name}
          data={useChoices(name)}
          onChange={(event) => {
            box.change(renamedChip(written, event.currentTarget.value), [from, to]);
          }}
        />
        <TextInput
          size="xs"
          label={t('flow.typing.ifEmpty')}
          placeholder={t('flow.typing.nothing')}
          maxLength={100}
          value={instead}
          onChange={(event) => {
            const words = event.currentTarget.value;
            box.change(withFallback(written, { name, instead: words }), [from, to]);
          }}
        />
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} aria-hidden="true" />}
          onClick={remove}
        >
          {t('flow.chip.remove')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function useChoices(name: string) {
  const here = useVariablesHere(true);
  const all = here.map((choice) => ({
    value: choice.name,
    label: choice.about === '' ? choice.name : `${choice.name} – ${choice.about}`,
  }));
  return here.some((choice) => choice.name === name) ? all : [{ value: name, label: name }, ...all];
}

/** Chips are no elements of React: the menu hangs on a place of the screen. */
function ChipSpot({ place, ref }: { place: CaretPlace; ref?: Ref<HTMLSpanElement> }) {
  const { left, top, bottom } = place;
  return (
    <Portal>
      <span
        ref={ref}
        aria-hidden="true"
        style={{ position: 'fixed', left, top, width: 1, height: bottom - top }}
      />
    </Portal>
  );
}
