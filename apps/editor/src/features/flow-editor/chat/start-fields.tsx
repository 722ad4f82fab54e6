import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { GivenVariables } from './given-variables.tsx';
import { useStepChoices } from './use-step-choices.ts';

const beginning = '';

/** Where the next chat begins: with a message, or in the middle of the flow with what is known by then. */
export function StartFields() {
  const { t } = useWords();
  const { chat } = useSession();
  const start = useStore(chat, (state) => state.start);
  const nodes = useDocument((document) => document.nodes);
  const node = start.node === null ? undefined : nodes[start.node];
  const steps = useStepChoices();
  return (
    <fieldset className="fe-begin">
      <NativeSelect
        label={t('flow.begin.at')}
        value={node?.id ?? beginning}
        data={[{ value: beginning, label: t('flow.begin.beginning') }, ...steps]}
        onChange={({ currentTarget: { value } }) => {
          chat.setStart({ node: value === beginning ? null : value });
        }}
      />
      {node !== undefined && (
        <>
          <TextInput
            label={t('flow.begin.message')}
            value={start.message}
            maxLength={2000}
            onChange={({ currentTarget }) => {
              chat.setStart({ message: currentTarget.value });
            }}
          />
          <GivenVariables
            given={start.given}
            onChange={(given) => {
              chat.setStart({ given });
            }}
          />
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
            onClick={() => {
              chat.begin();
            }}
          >
            {t('flow.begin.begin')}
          </Button>
        </>
      )}
    </fieldset>
  );
}
