import { Portal } from '@mantine/core';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CaretPlace, TextBox, TextBoxRef } from './text-box/text-box.ts';
import { typedBraces } from './typed-braces.ts';
import { useVariablesHere, type VariableChoice } from './use-variables-here.ts';
import { VariableOption } from './variable-option.tsx';
import { useWords } from '../session/use-words.ts';

interface TypedVariable {
  /** For the element that is typed in. */
  attributes: Readonly<Record<string, string>>;
  onSelect: () => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** True while somebody chooses: what stands there is not finished, so nobody scolds. */
  isOpen: boolean;
  list: ReactNode;
}

interface TypedVariableProps {
  box: TextBoxRef;
  text: string;
  isOn: boolean;
}

/** Two open braces bring up the variables at the caret: more letters narrow them down, arrows and Enter choose. */
export function useTypedVariable({ box, text, isOn }: TypedVariableProps): TypedVariable {
  const id = useId();
  const { t } = useWords();
  const [spot, setSpot] = useState<Spot | null>(null);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const braces = isOn && spot !== null ? typedBraces(text, spot.caret) : null;
  const isOpen = braces !== null && braces.start !== closedAt;
  const all = useVariablesHere(isOpen);
  const choices = isOpen ? fitting(all, braces.query) : [];
  const active = Math.min(chosen, choices.length - 1);
  const put = (choice: VariableChoice | undefined) => {
    if (braces === null || choice === undefined) return;
    const { start, end } = braces;
    box.current?.put(`{{ ${choice.name} }}`, [start, end]);
    setSpot(null);
  };
  const go = (by: number) => () => {
    setChosen((active + by + choices.length) % choices.length);
  };
  const take = () => {
    put(choices[active]);
  };
  const close = () => {
    setClosedAt(braces?.start ?? null);
  };
  const keys: Partial<Record<string, () => void>> = {
    ArrowDown: go(1),
    ArrowUp: go(-1),
    Enter: take,
    Tab: take,
    Escape: close,
  };
  const isShown = spot !== null && choices.length > 0;
  return {
    attributes: isShown
      ? {
          'aria-autocomplete': 'list',
          'aria-controls': id,
          'aria-activedescendant': `${id}-${String(active)}`,
        }
      : {},
    onSelect: () => {
      const next = box.current === null ? null : spotIn(box.current);
      setSpot(next);
      if (next?.caret !== spot?.caret) setChosen(0);
      if (next === null) setClosedAt(null);
    },
    onBlur: () => {
      setSpot(null);
    },
    onKeyDown: (event) => {
      const act = keys[event.key];
      if (!isShown || act === undefined || event.nativeEvent.isComposing || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    isOpen: isShown,
    list: isShown && (
      <VariableChoices
        {...{ id, choices, active, place: spot.place }}
        label={t('flow.panel.insertVariable')}
        onChoice={put}
      />
    ),
  };
}

/** The caret behind open braces, and where those stand on the screen. */
interface Spot {
  caret: number;
  place: CaretPlace;
}

function spotIn(box: TextBox): Spot | null {
  const [caret, end] = box.selection();
  if (caret !== end) return null;
  const braces = typedBraces(box.text(), caret);
  const place = braces === null ? null : box.place(braces.start);
  return place === null ? null : { caret, place };
}

function fitting(all: readonly VariableChoice[], query: string): VariableChoice[] {
  const wanted = query.toLowerCase();
  return all.filter(
    ({ name, about }) =>
      name.toLowerCase().includes(wanted) || about.toLowerCase().includes(wanted),
  );
}

interface VariableChoicesProps {
  id: string;
  label: string;
  place: CaretPlace;
  choices: readonly VariableChoice[];
  active: number;
  onChoice: (choice: VariableChoice) => void;
}

const width = 300;
const height = 260;

function VariableChoices({ id, label, place, choices, active, onChoice }: VariableChoicesProps) {
  const isAbove = place.bottom + height > window.innerHeight && place.top > height;
  return (
    <Portal>
      <ul
        id={id}
        role="listbox"
        aria-label={label}
        className="fe-choices fe-choice-list"
        style={{
          left: Math.max(8, Math.min(place.left, window.innerWidth - width - 8)),
          maxHeight: height,
          width,
          ...(isAbove ? { bottom: window.innerHeight - place.top + 4 } : { top: place.bottom + 4 }),
        }}
      >
        {choices.map((choice, index) => (
          <li
            key={choice.name}
            id={`${id}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            ref={index === active ? intoView : null}
            // The caret stays in the text.
            onPointerDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              onChoice(choice);
            }}
          >
            <VariableOption choice={choice} />
          </li>
        ))}
      </ul>
    </Portal>
  );
}

function intoView(option: HTMLLIElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
