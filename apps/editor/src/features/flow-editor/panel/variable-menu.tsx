import { templateVariables } from '@bellhop/nodes/contract';
import { Menu } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { FlowDocument } from '@bellhop/schema';
import { stepFacts } from '../document/step-facts.ts';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

interface VariableMenuProps {
  box: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onChange: (text: string) => void;
}

/** Puts a variable where the caret stands, so that nobody has to know how one is written. */
export function VariableMenu({ box, text, onChange }: VariableMenuProps) {
  const { t } = useWords();
  const own = useDocument((document) => document.variables);
  const nodes = useDocument((document) => document.nodes);
  const names = [...new Set([...Object.values(own).map(({ name }) => name), ...writtenBy(nodes)])];
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
        <button type="button" className="fe-variable-button">
          <IconBraces size={14} aria-hidden="true" />
          {t('flow.panel.insertVariable')}
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

/** What steps of the flow find out for the steps after them. */
function writtenBy(nodes: FlowDocument['nodes']): string[] {
  return Object.values(nodes).flatMap((node) => {
    const { definition, config } = stepFacts(node);
    return config === undefined ? [] : (definition?.writes?.(config) ?? []);
  });
}
