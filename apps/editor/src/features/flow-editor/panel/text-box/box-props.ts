import type { Ref, RefObject } from 'react';
import type { Chip } from './chips-in.ts';
import type { ChipLook } from './chip-marks.ts';
import type { TextBox } from './text-box.ts';

export interface BoxProps {
  value: string;
  box: Ref<TextBox | null>;
  isOneLine: boolean;
  canEdit: boolean;
  /** For the element that is typed in: its name, its language, its place in the config. */
  attributes: Readonly<Record<string, string>>;
  /** Shown while it is empty. */
  hint: string | undefined;
  /** Left out where the text takes no variables. */
  lookOf: ((chip: Chip) => ChipLook) | undefined;
  /** Where the caret stood while the editor was loaded; null when it stood elsewhere. */
  caret: RefObject<number | null>;
  onText: (text: string) => void;
  onSelect: () => void;
  onChip: (chip: Chip, by: 'pointer' | 'key') => void;
}
