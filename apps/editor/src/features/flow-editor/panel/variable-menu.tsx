import { Menu } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useWords } from '../session/use-words.ts';
import type { TextBoxRef } from './text-box/text-box.ts';
import { useVariablesHere } from './use-variables-here.ts';
import { VariableOption } from './variable-option.tsx';

interface VariableMenuProps {
  box: TextBoxRef;
  /** Only the sign of it, for the end of a line. */
  isSmall?: boolean;
}

/** Puts a variable where the caret stands, so that nobody has to know how one is written. */
export function VariableMenu({ box, isSmall = false }: VariableMenuProps) {
  const { t } = useWords();
  return (
    <Menu position="bottom-end" withinPortal returnFocus={false} width={300}>
      <Menu.Target>
        <button
          type="button"
          className={isSmall ? 'fe-icon-button fe-in-line' : 'fe-variable-button'}
          title={
            isSmall ? t('flow.panel.insertVariable') : t('flow.typing.orType', { braces: '{{' })
          }
          {...(isSmall && { 'aria-label': t('flow.panel.insertVariable') })}
        >
          <IconBraces size={14} aria-hidden="true" />
          {!isSmall && t('flow.panel.insertVariable')}
        </button>
      </Menu.Target>
      <Menu.Dropdown className="fe-choices">
        <Items
          onName={(name) => {
            box.current?.put(`{{ ${name} }}`);
          }}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items({ onName }: { onName: (name: string) => void }) {
  return useVariablesHere(true).map((choice) => (
    <Menu.Item
      key={choice.name}
      onClick={() => {
        onName(choice.name);
      }}
    >
      <VariableOption choice={choice} />
    </Menu.Item>
  ));
}
