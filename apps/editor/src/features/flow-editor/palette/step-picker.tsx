import type { FlowDocument } from '@bellhop/schema';
import { useReactFlow } from '@xyflow/react';
import { canvasCentre } from '../canvas/canvas-centre.ts';
import { StepIcon } from '../canvas/step-icons.tsx';
import { outline } from '../document/graph.ts';
import { isTrigger } from '../document/step-facts.ts';
import { addStep } from '../session/add-step.ts';
import { connect } from '../session/edit-actions.ts';
import type { FlowSession } from '../session/flow-session.ts';
import { kindOfAll, replaceSteps } from '../session/replace-steps.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords, type Words } from '../session/use-words.ts';
import type { PickerRequest } from '../session/view-store.ts';
import { ChoiceBox, type Choice } from './choice-box.tsx';
import { recentTypes } from './recent-types.ts';
import { shelves } from './step-types.ts';

const width = 280;
const height = 380;

/** The list of step types beside an exit, in the middle of a line, or wherever N was pressed. */
export function StepPicker() {
  const picker = useView((view) => view.picker);
  if (picker === null) return null;
  const key = `${picker.from?.node ?? ''} ${picker.from?.exit ?? ''} ${picker.edge ?? ''} ${picker.replace?.join(' ') ?? ''} ${picker.anchor.x}`;
  return <OpenPicker key={key} picker={picker} />;
}

function OpenPicker({ picker }: { picker: PickerRequest }) {
  const words = useWords();
  const session = useSession();
  const { screenToFlowPosition } = useReactFlow();
  const centre = () => screenToFlowPosition(canvasCentre());
  const left = Math.max(8, Math.min(picker.anchor.x, window.innerWidth - width - 8));
  const top = Math.max(8, Math.min(picker.anchor.y, window.innerHeight - height - 8));
  return (
    <ChoiceBox
      label={words.t(picker.replace === undefined ? 'flow.picker.title' : 'flow.replace.title')}
      placeholder={words.t('flow.palette.find')}
      nothing={words.t('flow.palette.nothing')}
      style={{ left, top, width, maxHeight: height }}
      choicesFor={(search) => [
        ...newSteps(words, session, { picker, search, centre }),
        ...existingSteps(words, session, { picker, search }),
      ]}
      onClose={() => {
        session.view.setState({ picker: null });
      }}
    />
  );
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
  const { document } = session.flow.getState();
  const { replace } = picker;
  const wanted = { search, flow: document, kind: wantedKind(document, picker) };
  const old = new Set(replace?.map((id) => document.nodes[id]?.type));
  const isOther = (type: string) => old.size !== 1 || !old.has(type);
  const choices = shelves(words, wanted).flatMap(({ category, types }) =>
    types
      .filter(({ type }) => isOther(type))
      .map(({ type }) => ({
        id: `new-${type}`,
        group: words.t(`flow.category.${category}`),
        picture: <StepIcon type={type} />,
        title: words.nodeText(type, 'name'),
        hint: words.nodeText(type, 'summary'),
        take: () => {
          if (replace === undefined) addStep(session, type, { ...picker, centre: centre() });
          else replaceSteps(session, replace, { type, words });
        },
      })),
  );
  return search.trim() === '' ? [...recentOf(choices, words), ...choices] : choices;
}

/** Nothing can lead to a trigger: after an exit, inside a line and in the place of a step only steps are offered. */
function wantedKind(document: FlowDocument, { from, edge, replace }: PickerRequest) {
  if (replace !== undefined) return kindOfAll(document, replace);
  return from === undefined && edge === undefined ? undefined : 'step';
}

/** Who builds uses the same few step types again and again: they stand at the top, and in their place as well. */
function recentOf(choices: readonly Choice[], words: Words): Choice[] {
  return recentTypes.read().flatMap((type) => {
    const choice = choices.find(({ id }) => id === `new-${type}`);
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
      picture: <StepIcon type={node.type} />,
      title: words.title(node),
      hint: '',
      take: () => {
        connect(session, from, node.id);
      },
    }));
}
