import { IconBolt, IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useReactFlow } from '@xyflow/react';
import { useNavigate } from 'react-router';
import { trpc } from '../../../api/trpc.ts';
import { canvasCentre } from '../canvas/canvas-centre.ts';
import { firstWords } from '../canvas/first-words.ts';
import { StepIcon } from '../canvas/step-icons.tsx';
import { findSteps } from '../document/find-steps.ts';
import { ChoiceBox, type Choice } from '../palette/choice-box.tsx';
import type { FlowActions } from '../session/use-flow-actions.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { select } from '../session/view-store.ts';
import { keyLabel } from './key-label.ts';
import { bindings, type KeyAction } from './keymap.ts';

const width = 440;
const mostSteps = 20;

/** What only makes sense as a key: it is about where the pointer or the keyboard is just now. */
const keysOnly = new Set<KeyAction>(['escape', 'commands', 'moveLeft', 'moveRight', 'moveUp']);
for (const action of ['moveDown', 'walkLeft', 'walkRight', 'walkUp', 'walkDown'] as const) {
  keysOnly.add(action);
}

/** Everything that can be done, all steps and all flows, by typing a part of its name. */
export function CommandPalette({ actions }: { actions: FlowActions }) {
  const isOpen = useView(({ dialog }) => dialog === 'commands');
  return isOpen ? <OpenPalette actions={actions} /> : null;
}

function OpenPalette({ actions }: { actions: FlowActions }) {
  const words = useWords();
  const { t, locale } = words;
  const session = useSession();
  const navigate = useNavigate();
  const { screenToFlowPosition } = useReactFlow();
  const { data: flows = [] } = useQuery(trpc.flows.list.queryOptions());
  const fold = (text: string) => text.normalize('NFKC').toLocaleLowerCase(locale);
  const fits = (text: string, search: string) =>
    fold(search)
      .split(/\s+/)
      .every((word) => fold(text).includes(word));

  const perform = (action: KeyAction) => {
    const centre = screenToFlowPosition(canvasCentre());
    const [focused = null] = session.view.getState().nodes;
    actions.perform(action, { isBig: false, at: null, centre, anchor: canvasCentre(), focused });
  };
  const deeds = (search: string): Choice[] =>
    [...new Set(bindings.map(({ action }) => action))]
      .filter((action) => !keysOnly.has(action))
      .filter((action) =>
        fits(`${t(`flow.keys.${action}`)} ${t(`flow.commands.synonyms.${action}`)}`, search),
      )
      .map((action) => {
        const keys = bindings.filter((binding) => binding.action === action).map(keyLabel);
        return {
          id: `do-${action}`,
          group: t('flow.commands.actions'),
          picture: <Tile of={IconBolt} />,
          title: t(`flow.keys.${action}`),
          hint: keys.join(' · '),
          take: () => {
            perform(action);
          },
        };
      });
  const steps = (search: string): Choice[] => {
    const { document } = session.flow.getState();
    if (search.trim() === '') return [];
    const found = findSteps(document, { search, locale, titleOf: words.title });
    return found.slice(0, mostSteps).map(({ node, around }) => ({
      id: `step-${node.id}`,
      group: t('flow.commands.steps'),
      picture: <StepIcon type={node.type} />,
      title: words.title(node),
      hint: around || firstWords(node, locale, document.defaultLocale),
      take: () => {
        select(session.view, [node.id]);
        session.view.setState({ reveal: node.id });
      },
    }));
  };
  const others = (search: string): Choice[] =>
    flows
      .filter(({ id, name }) => id !== session.flow.getState().document.id && fits(name, search))
      .map(({ id, name }) => ({
        id: `flow-${id}`,
        group: t('flow.commands.flows'),
        picture: <Tile of={IconRoute} />,
        title: name,
        hint: '',
        take: () => void navigate(`/flows/${id}`),
      }));

  return (
    <ChoiceBox
      label={t('flow.commands.title')}
      placeholder={t('flow.commands.find')}
      nothing={t('flow.palette.nothing')}
      style={{
        top: '14vh',
        left: `max(8px, calc(50vw - ${String(width / 2)}px))`,
        width: `min(${String(width)}px, calc(100vw - 16px))`,
        maxHeight: '60vh',
      }}
      choicesFor={(search) => [...deeds(search), ...steps(search), ...others(search)]}
      onClose={() => {
        session.view.setState({ dialog: null });
      }}
    />
  );
}

function Tile({ of: Picture }: { of: typeof IconBolt }) {
  return (
    <span className="fe-tile fe-tile-flow" aria-hidden="true">
      <Picture size={16} stroke={1.8} />
    </span>
  );
}
