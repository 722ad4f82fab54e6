import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { ChipMenu } from './chip-menu.tsx';
import { chipsIn, type Chip } from './chips-in.ts';
import type { CaretPlace, TextBoxRef } from './text-box.ts';

interface OpenMenu {
  /** Where the chip begins: it may become longer or shorter while it is changed. */
  at: number;
  place: CaretPlace;
  takesFocus: boolean;
}

interface ChipMenuState {
  open: (chip: Chip, by: 'pointer' | 'key') => void;
  onSelect: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  shown: ReactNode;
}

/** The menu of the chip that is selected. It closes as soon as something else is. */
export function useChipMenu(box: TextBoxRef, text: string): ChipMenuState {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const chip = menu === null ? undefined : chipsIn(text).find(({ from }) => from === menu.at);
  const close = () => {
    setMenu(null);
  };
  return {
    open: ({ from }, by) => {
      const place = box.current?.place(from);
      if (place != null) setMenu({ at: from, place, takesFocus: by === 'key' });
    },
    onSelect: () => {
      if (menu === null || box.current === null) return;
      const [from, to] = box.current.selection();
      const isSame = chipsIn(box.current.text()).some(
        (each) => each.from === menu.at && each.from === from && each.to === to,
      );
      if (!isSame) close();
    },
    onKeyDown: (event) => {
      if (menu === null || event.key !== 'Escape' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    },
    shown: menu !== null && chip !== undefined && box.current !== null && (
      <ChipMenu
        chip={chip}
        box={box.current}
        place={menu.place}
        takesFocus={menu.takesFocus}
        onClose={close}
      />
    ),
  };
}
