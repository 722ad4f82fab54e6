import { templateVariables } from '@bellhop/nodes/contract';
import { Menu } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useWords } from '../session/use-words.ts';
import { useFlowVariables } from './use-flow-variables.ts';

interface VariableMenuProps {
  box: RefObject<HTMLTextAreaElement | HTMLInputElement | null>;
  text: string;
  /** Only the sign of it, for the end of a line. */
  isSmall?: boolean;
  onChange: (text: string) => void;
}

/** Puts a variable where the caret stands, so that nobody has to know how one is written. */
export function VariableMenu({ box, text, isSmall = false, onChange }: VariableMenuProps) {
  const { t } = useWords();
  const names = useFlowVariables();
  const put = (name: string) => {
    const start = box.current?.selectionStart ?? text.length;
    const end = box.current?.selectionEnd ?? text.length;
    const chip = `{{ ${name} }}`;
    onChange(text.slice(0, start) + chip + text.slice(end));
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(start + chip.length, start + chip.length);
    });
  };
  return (
    <Menu position="bottom-end" withinPortal returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          className={isSmall ? 'fe-icon-button fe-in-line' : 'fe-variable-button'}
          {...(isSmall && {
            'aria-label': t('flow.panel.insertVariable'),
            title: t('flow.panel.insertVariable'),
          })}
        >
          <IconBraces size={14} aria-hidden="true" />
          {!isSmall && t('flow.panel.insertVariable')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {templateVariables.map((name) => (
          <Menu.Item
            key={name}
            onClick={() => {
              put(name);
            }}
          >
            <span className="fe-variable">{name}</span>{' '}
            {t(`flow.variable.${name.replace('.', '_')}`)}
          </Menu.Item>
        ))}
        {names.map((name) => (
          <Menu.Item
            key={name}
            onClick={() => {
              put(name);
            }}
          >
            <span className="fe-variable">{name}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
