import { Menu } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useWords } from '../session/use-words.ts';
import {
  nextPlace,
  stopKinds,
  stopsAt,
  stopsAtBreakpoints,
  type Breakpoints,
  type IsStop,
  type Place,
  type WalkedTrace,
} from './stops.ts';

interface JumpMenuProps {
  /** All turns of the chat, as far as they can be looked at. */
  traces: readonly WalkedTrace[];
  from: Place;
  onJump: (to: Place) => void;
  breakpoints?: Breakpoints;
}

/** Jumps over steps that are of no interest: to the next wait, deed, failure or breakpoint. */
export function JumpMenu({ traces, from, onJump, breakpoints }: JumpMenuProps) {
  const { t } = useWords();
  const kinds: { kind: string; isStop: IsStop }[] = stopKinds.map((kind) => ({
    kind,
    isStop: stopsAt(kind),
  }));
  if (breakpoints !== undefined) {
    kinds.unshift({ kind: 'breakpoint', isStop: stopsAtBreakpoints(breakpoints) });
  }
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className="fe-icon-button"
          aria-label={t('flow.trace.jump.title')}
          title={t('flow.trace.jump.title')}
        >
          <IconPlayerTrackNext size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('flow.trace.jump.title')}</Menu.Label>
        {kinds.map(({ kind, isStop }) => {
          const to = nextPlace(traces, from, isStop);
          return (
            <Menu.Item
              key={kind}
              disabled={to === null}
              onClick={() => {
                if (to !== null) onJump(to);
              }}
            >
              {t(`flow.trace.jump.${kind}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
