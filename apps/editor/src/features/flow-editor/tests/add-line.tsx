import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { isTrigger } from '../document/step-facts.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { checkKinds, eventKinds, newCheck, newEvent } from './new-line.ts';
import type { TestLine } from './test-lines.ts';

interface AddLineProps {
  isSmall?: boolean;
  /** Of the line below which it is added. */
  number?: number;
  onAdd: (line: TestLine) => void;
}

/** The list of all that can happen and all that can be expected. */
export function AddLine({ isSmall = false, number = 0, onAdd }: AddLineProps) {
  const { t } = useWords();
  const { flow } = useSession();
  const firstStep = () => {
    const nodes = Object.values(flow.getState().document.nodes);
    return (nodes.find((node) => !isTrigger(node)) ?? nodes[0])?.id;
  };
  return (
    <Menu
      position="bottom-end"
      withinPortal
      width="min(460px, calc(100vw - 24px))"
      returnFocus={false}
    >
      <Menu.Target>
        {isSmall ? (
          <button type="button" data-add aria-label={t('flow.tests.addBelow', { number })}>
            <IconPlus size={14} aria-hidden="true" />
          </button>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden="true" />}
          >
            {t('flow.tests.addLine')}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown className="fe-happen">
        <div>
          <Menu.Label>{t('flow.tests.happens')}</Menu.Label>
          {eventKinds.map((kind) => (
            <Menu.Item
              key={kind}
              onClick={() => {
                onAdd(newEvent(kind));
              }}
            >
              {t(`flow.tests.event.${kind}`)}
            </Menu.Item>
          ))}
        </div>
        <div>
          <Menu.Label>{t('flow.tests.expected')}</Menu.Label>
          {checkKinds.map((kind) => {
            const step = firstStep();
            if (kind === 'step' && step === undefined) return null;
            return (
              <Menu.Item
                key={kind}
                onClick={() => {
                  onAdd(newCheck(kind, step ?? ''));
                }}
              >
                {t(`flow.tests.check.${kind}`)}
              </Menu.Item>
            );
          })}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
