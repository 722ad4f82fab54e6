import { FocusTrap } from '@mantine/core';
import { useReactFlow } from '@xyflow/react';
import { useState, type KeyboardEvent } from 'react';
import { canvasCentre } from '../canvas/canvas-centre.ts';
import { StepIcon } from '../canvas/step-icons.tsx';
import { outline } from '../document/graph.ts';
import { isTrigger } from '../document/step-facts.ts';
import { addStep } from '../session/add-step.ts';
import { connect } from '../session/edit-actions.ts';
import type { FlowSession } from '../session/flow-session.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords, type Words } from '../session/use-words.ts';
import type { PickerRequest } from '../session/view-store.ts';
import { recentTypes } from './recent-types.ts';
import { shelves } from './step-types.ts';

interface Choice {
  id: string;
  group: string;
  type: string;
  title: string;
  hint: string;
  take: () => void;
}

const width = 280;
const height = 380;

/** The list of step types beside an exit, in the middle of a line, or wherever N was pressed. */
export function StepPicker() {
  const picker = useView((view) => view.picker);
  if (picker === null) return null;
  const key = `${picker.from?.node ?? ''} ${picker.from?.exit ?? ''} ${picker.edge ?? ''} ${picker.anchor.x}`;
  return <OpenPicker key={key} picker={picker} />;
}

function OpenPicker({ picker }: { picker: PickerRequest }) {
  const words = useWords();
  const session = useSession();
  const { screenToFlowPosition } = useReactFlow();
  const [search, setSearch] = useState('');
  const [index, setIndex] = useState(0);
  const close = () => {
    session.view.setState({ picker: null });
  };
  const choices = [
    ...newSteps(words, session, {
      picker,
      search,
      centre: () => screenToFlowPosition(canvasCentre()),
    }),
    ...existingSteps(words, session, { picker, search }),
  ];
  const active = Math.min(index, choices.length - 1);
  const take = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    close();
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
      close();
    }
  };
  const left = Math.max(8, Math.min(picker.anchor.x, window.innerWidth - width - 8));
  const top = Math.max(8, Math.min(picker.anchor.y, window.innerHeight - height - 8));
  return (
    <FocusTrap>
      <div
        className="fe-picker nokey"
        role="dialog"
        aria-label={words.t('flow.picker.title')}
        style={{ left, top, width, maxHeight: height }}
        onKeyDown={onKeyDown}
      >
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="fe-picker-list"
          aria-activedescendant={choices[active] && `fe-pick-${choices[active].id}`}
          value={search}
          placeholder={words.t('flow.palette.find')}
          aria-label={words.t('flow.palette.find')}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setIndex(0);
          }}
        />
        <ChoiceList choices={choices} active={active} onTake={take} />
      </div>
    </FocusTrap>
  );
}

interface ChoiceListProps {
  choices: Choice[];
  active: number;
  onTake: (choice: Choice) => void;
}

function ChoiceList({ choices, active, onTake }: ChoiceListProps) {
  const { t } = useWords();
  if (choices.length === 0) return <p className="fe-empty">{t('flow.palette.nothing')}</p>;
  return (
    <div id="fe-picker-list" role="listbox" aria-label={t('flow.picker.title')}>
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
            <StepIcon type={choice.type} />
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

interface ChoiceContext {
  picker: PickerRequest;
  search: string;
}

function newSteps(
  words: Words,
  session: FlowSession,
  { picker, search, centre }: ChoiceContext & { centre: () => { x: number; y: number } },
): Choice[] {
  // Nothing can lead to a trigger, so after an exit or inside a line only steps are offered.
  const kind = picker.from === undefined && picker.edge === undefined ? undefined : 'step';
  const flowKind = session.flow.getState().document.kind;
  const choices = shelves(words, { search, flowKind, kind }).flatMap(({ category, types }) =>
    types.map(({ type }) => ({
      id: `new-${type}`,
      group: words.t(`flow.category.${category}`),
      type,
      title: words.nodeText(type, 'name'),
      hint: words.nodeText(type, 'summary'),
      take: () => {
        addStep(session, type, { ...picker, centre: centre() });
      },
    })),
  );
  return search.trim() === '' ? [...recentOf(choices, words), ...choices] : choices;
}

/** Who builds uses the same few step types again and again: they stand at the top, and in their place as well. */
function recentOf(choices: readonly Choice[], words: Words): Choice[] {
  return recentTypes.read().flatMap((type) => {
    const choice = choices.find((each) => each.type === type);
    if (choice === undefined) return [];
    return [{ ...choice, id: `recent-${type}`, group: words.t('flow.picker.recent'), hint: '' }];
  });
}

/** For an exit also the steps that are there: connecting works without dragging, by keyboard and by touch. */
function existingSteps(
  words: Words,
  session: FlowSession,
  { picker, search }: ChoiceContext,
): Choice[] {
  const { from } = picker;
  if (from === undefined) return [];
  const wanted = search.trim().toLocaleLowerCase(words.locale);
  return outline(session.flow.getState().document)
    .map((row) => row.node)
    .filter((node) => node.id !== from.node && !isTrigger(node))
    .filter((node) => words.title(node).toLocaleLowerCase(words.locale).includes(wanted))
    .map((node) => ({
      id: `to-${node.id}`,
      group: words.t('flow.picker.existing'),
      type: node.type,
      title: words.title(node),
      hint: '',
      take: () => {
        connect(session, from, node.id);
      },
    }));
}
