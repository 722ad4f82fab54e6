import { FocusTrap } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { firstWords } from '../canvas/first-words.ts';
import { StepIcon } from '../canvas/step-icons.tsx';
import { findSteps, type FoundStep } from '../document/find-steps.ts';
import { useDocument, useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { select } from '../session/view-store.ts';

/** Looks for a text in the flow. With nothing typed it is the outline: all steps in reading order. */
export function FindStepsBox() {
  const isOpen = useView(({ dialog }) => dialog === 'find');
  return isOpen ? <OpenBox /> : null;
}

function OpenBox() {
  const words = useWords();
  const { t } = words;
  const { view } = useSession();
  const flow = useDocument((document) => document);
  const [search, setSearch] = useState('');
  const [index, setIndex] = useState(-1);
  const found = findSteps(flow, { search, locale: words.locale, titleOf: words.title });
  const show = (at: number) => {
    const step = found[at];
    if (step === undefined) return;
    setIndex(at);
    select(view, [step.node.id]);
    view.setState({ reveal: step.node.id });
  };
  const close = () => {
    view.setState({ dialog: null });
    const [id] = view.getState().nodes;
    if (id === undefined) return;
    document
      .querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
      ?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    const isBack = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    const isOn = event.key === 'ArrowDown' || event.key === 'Enter';
    const isField = event.target instanceof HTMLInputElement;
    if (!isField || found.length === 0 || (!isBack && !isOn)) return;
    event.preventDefault();
    const from = isBack ? Math.max(index, 0) - 1 : index + 1;
    show((from + found.length) % found.length);
  };
  return (
    <FocusTrap>
      <div
        className="fe-find nokey"
        role="dialog"
        aria-label={t('flow.find.title')}
        onKeyDown={onKeyDown}
      >
        <div className="fe-find-top">
          <input
            data-autofocus
            type="search"
            role="combobox"
            aria-expanded="true"
            aria-controls="fe-find-list"
            aria-activedescendant={found[index] && `fe-found-${found[index].node.id}`}
            value={search}
            placeholder={t('flow.find.help')}
            aria-label={t('flow.find.help')}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              setIndex(-1);
            }}
          />
          <span role="status">{t('flow.find.count', { count: found.length })}</span>
          <button
            type="button"
            className="fe-icon-button"
            aria-label={t('common.close')}
            onClick={close}
          >
            <IconX size={16} aria-hidden="true" />
          </button>
        </div>
        <FoundList found={found} index={index} onShow={show} />
      </div>
    </FocusTrap>
  );
}

interface FoundListProps {
  found: readonly FoundStep[];
  index: number;
  onShow: (index: number) => void;
}

/** More would only slow the typing down: another letter makes the list shorter. */
const most = 100;

function FoundList({ found, index, onShow }: FoundListProps) {
  const words = useWords();
  const fallback = useDocument(({ defaultLocale }) => defaultLocale);
  if (found.length === 0) return <p className="fe-empty">{words.t('flow.find.none')}</p>;
  return (
    <div id="fe-find-list" role="listbox" aria-label={words.t('flow.outline.title')}>
      {found.slice(0, Math.max(most, index + 1)).map(({ node, around }, at) => (
        <div
          key={node.id}
          id={`fe-found-${node.id}`}
          role="option"
          aria-selected={at === index}
          className="fe-choice"
          ref={at === index ? showInList : undefined}
          onPointerDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onShow(at);
          }}
        >
          <StepIcon type={node.type} />
          <span>
            {words.title(node)}
            <small>{around || firstWords(node, words.locale, fallback)}</small>
          </span>
        </div>
      ))}
    </div>
  );
}

function showInList(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
