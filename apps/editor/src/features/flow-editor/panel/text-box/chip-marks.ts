import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { chipsIn, type Chip } from './chips-in.ts';

/** How a chip is drawn and read out. */
export interface ChipLook {
  /** Said by screen readers and shown when the pointer rests on it. */
  about: string;
  kind: string;
  isUnknown: boolean;
}

class ChipWidget extends WidgetType {
  readonly chip: Chip;
  readonly look: ChipLook;

  constructor(chip: Chip, look: ChipLook) {
    super();
    this.chip = chip;
    this.look = look;
  }

  override eq(other: ChipWidget): boolean {
    const { name, instead, filters } = this.chip;
    return (
      name === other.chip.name &&
      instead === other.chip.instead &&
      filters === other.chip.filters &&
      this.look.about === other.look.about &&
      this.look.isUnknown === other.look.isUnknown
    );
  }

  override toDOM(): HTMLElement {
    const { name, instead, filters } = this.chip;
    const { about, kind, isUnknown } = this.look;
    const chip = document.createElement('span');
    chip.className = 'fe-text-chip';
    chip.setAttribute('role', 'img');
    chip.setAttribute('aria-roledescription', kind);
    chip.setAttribute('aria-label', about);
    chip.title = about;
    if (isUnknown) chip.dataset['unknown'] = 'true';
    chip.append(name);
    for (const [mark, words] of [
      [' | ', filters],
      [' / ', instead],
    ] as const) {
      if (words === '') continue;
      const rest = document.createElement('span');
      rest.className = 'fe-text-chip-rest';
      rest.textContent = mark + words;
      chip.append(rest);
    }
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** Variables are drawn as chips; the caret steps over them, and one press deletes one. */
export function chipMarks(lookOf: (chip: Chip) => ChipLook): Extension {
  const marks = ({ doc }: EditorState): DecorationSet =>
    Decoration.set(
      chipsIn(doc.toString()).map((chip) =>
        Decoration.replace({ widget: new ChipWidget(chip, lookOf(chip)) }).range(
          chip.from,
          chip.to,
        ),
      ),
    );
  return StateField.define<DecorationSet>({
    create: marks,
    update: (before, { docChanged, state }) => (docChanged ? marks(state) : before),
    provide: (field) => [
      EditorView.decorations.from(field),
      EditorView.atomicRanges.of(({ state }) => state.field(field, false) ?? Decoration.none),
    ],
  });
}

/** The chip that is selected from end to end. */
export function selectedChip({ doc, selection }: EditorState): Chip | undefined {
  const { from, to } = selection.main;
  if (from === to) return undefined;
  return chipsIn(doc.toString()).find((chip) => chip.from === from && chip.to === to);
}
