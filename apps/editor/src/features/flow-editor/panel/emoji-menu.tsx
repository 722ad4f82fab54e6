import { Popover, TextInput } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../session/use-words.ts';
import { emojis } from './emojis.ts';
import type { TextBoxRef } from './text-box/text-box.ts';

interface EmojiMenuProps {
  box: TextBoxRef;
}

/** Puts an emoji where the caret stands. Found by name in the operator's language; arrows walk, Enter chooses. */
export function EmojiMenu({ box }: EmojiMenuProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      position="bottom-end"
      withinPortal
      trapFocus
      width={300}
      onChange={setIsOpen}
    >
      <Popover.Target>
        <button
          type="button"
          className="fe-variable-button"
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <IconMoodSmile size={15} aria-hidden="true" />
          {t('flow.emoji.open')}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="fe-emojis">
        <EmojiGrid
          onEmoji={(emoji) => {
            box.current?.put(emoji);
            setIsOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

const perRow = 8;
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: perRow,
  ArrowUp: -perRow,
};

function EmojiGrid({ onEmoji }: { onEmoji: (emoji: string) => void }) {
  const { t, locale } = useWords();
  const [search, setSearch] = useState('');
  const grid = useRef<HTMLDivElement>(null);
  const wanted = search.trim().toLocaleLowerCase(locale);
  const shown = emojis.flatMap(([name, emoji]) => {
    const words = t(`flow.emoji.names.${name}`);
    return words.toLocaleLowerCase(locale).includes(wanted) ? [{ name, emoji, words }] : [];
  });
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = steps[event.key];
    if (by === undefined) return;
    const buttons = [...(grid.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = buttons[at + by];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <>
      <TextInput
        type="search"
        data-autofocus
        value={search}
        aria-label={t('flow.emoji.search')}
        placeholder={t('flow.emoji.search')}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const [first] = shown;
          if (event.key === 'Enter' && first !== undefined) {
            event.preventDefault();
            onEmoji(first.emoji);
          }
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          grid.current?.querySelector('button')?.focus();
        }}
      />
      <div ref={grid} className="fe-emoji-grid" onKeyDown={walk}>
        {shown.map(({ name, emoji, words }) => (
          <button
            key={name}
            type="button"
            aria-label={words}
            title={words}
            onClick={() => {
              onEmoji(emoji);
            }}
          >
            {emoji}
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className="fe-note">{t('flow.emoji.none')}</p>}
    </>
  );
}
