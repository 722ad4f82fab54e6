import { FocusTrap } from '@mantine/core';
import { useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';

export interface Choice {
  id: string;
  group: string;
  picture: ReactNode;
  title: string;
  hint: string;
  take: () => void;
}

interface ChoiceBoxProps {
  label: string;
  placeholder: string;
  /** What is said when nothing fits the search. */
  nothing: string;
  style: CSSProperties;
  choicesFor: (search: string) => Choice[];
  onClose: () => void;
}

/** A field to search in and what it finds, by groups: arrows and Enter choose, Escape closes. */
export function ChoiceBox(props: ChoiceBoxProps) {
  const { label, placeholder, nothing, style, choicesFor, onClose } = props;
  const [search, setSearch] = useState('');
  const [index, setIndex] = useState(0);
  const choices = choicesFor(search);
  const active = Math.min(index, choices.length - 1);
  const take = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    onClose();
    choice.take();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setIndex((active + step + choices.length) % Math.max(1, choices.length));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      take(choices[active]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <FocusTrap>
      <div
        className="fe-picker nokey"
        role="dialog"
        aria-label={label}
        style={style}
        onKeyDown={onKeyDown}
      >
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="fe-picker-list"
          aria-activedescendant={choices[active] && `fe-pick-${choices[active].id}`}
          value={search}
          placeholder={placeholder}
          aria-label={placeholder}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setIndex(0);
          }}
        />
        {choices.length === 0 ? (
          <p className="fe-empty">{nothing}</p>
        ) : (
          <ChoiceList label={label} choices={choices} active={active} onTake={take} />
        )}
      </div>
    </FocusTrap>
  );
}

interface ChoiceListProps {
  label: string;
  choices: Choice[];
  active: number;
  onTake: (choice: Choice) => void;
}

function ChoiceList({ label, choices, active, onTake }: ChoiceListProps) {
  return (
    <div id="fe-picker-list" role="listbox" aria-label={label}>
      {choices.map((choice, index) => (
        <div key={choice.id}>
          {choices[index - 1]?.group !== choice.group && (
            <h3 role="presentation">{choice.group}</h3>
          )}
          <div
            id={`fe-pick-${choice.id}`}
            role="option"
            aria-selected={index === active}
            className="fe-choice"
            ref={index === active ? showInList : undefined}
            onPointerDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              onTake(choice);
            }}
          >
            {choice.picture}
            <span>
              {choice.title}
              {choice.hint !== '' && <small>{choice.hint}</small>}
            </span>
          </div>
        </div>
      ))}
    </div>
  );
}

function showInList(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
