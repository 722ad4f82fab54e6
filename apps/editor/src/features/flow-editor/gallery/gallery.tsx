import { emptyFlow, type FlowDocument, type FlowNode, type JsonObject } from '@bellhop/schema';
import { ReactFlow } from '@xyflow/react';
import { useRef, useState } from 'react';
import { MemoryRouter } from 'react-router';
import { CardWords } from '../canvas/card-words.ts';
import { StepCard } from '../canvas/step-card.tsx';
import { FieldInput } from '../panel/field-input.tsx';
import { useFocusField } from '../panel/use-focus-field.ts';
import { createFlowSession } from '../session/flow-session.ts';
import { SessionContext } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { cardSteps } from './gallery-cards.ts';
import { empty, filled, galleryFields } from './gallery-fields.ts';

const step = (id: string, name: string, config: JsonObject): FlowNode => ({
  id,
  type: 'reply',
  version: 1,
  name,
  config,
  position: { x: 0, y: 0 },
});

const document: FlowDocument = {
  ...emptyFlow('f1', {
    name: 'Gallery',
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en', 'th', 'zh-Hans'],
  }),
  nodes: {
    s1: step('s1', 'Gallery', {}),
    s2: step('s2', 'Say hello', { text: {}, quickReplies: [] }),
    s3: step('s3', 'Say hello', { text: {}, quickReplies: [] }),
    ...Object.fromEntries(cardSteps.map((each) => [each.id, each])),
  },
  variables: { v1: { id: 'v1', name: 'order_number', starter: '' } },
};

const session = createFlowSession(document, { canEdit: true, canTest: true, canPublish: true });

const nodeTypes = { step: StepCard };

/** Every field widget in all of its states, to be looked at during development. No part of the product loads it. */
export function Gallery() {
  return (
    <SessionContext value={session}>
      <MemoryRouter>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24, padding: 16 }}>
          <States id="filled" start={filled} errors={{}} />
          <States id="empty" start={empty} errors={{}} />
          <States id="wrong" start={filled} errors={errors} />
          <States id="closed" start={filled} errors={{}} isDisabled />
          <Cards />
        </div>
      </MemoryRouter>
    </SessionContext>
  );
}

const errors = Object.fromEntries(galleryFields.map(({ name }) => [name, `${name} !`]));

interface StatesProps {
  id: string;
  start: JsonObject;
  errors: Readonly<Record<string, string>>;
  isDisabled?: boolean;
}

function States({ id, start, errors: shown, isDisabled = false }: StatesProps) {
  const [config, setConfig] = useState(start);
  const form = useRef<HTMLDivElement>(null);
  useFocusField(form, id);
  const node: FlowNode = {
    id,
    type: 'gallery',
    version: 1,
    config,
    position: { x: 0, y: 0 },
  };
  return (
    <div className="fe-side" style={{ border: '1px solid var(--bh-line)' }}>
      <div className="fe-side-body">
        <div ref={form} className="fe-form">
          <fieldset className="fe-fields" disabled={isDisabled}>
            {galleryFields.map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                node={node}
                value={config[field.name] ?? null}
                errors={shown}
                onChange={(value) => {
                  setConfig((old) => ({ ...old, [field.name]: value }));
                }}
              />
            ))}
          </fieldset>
        </div>
      </div>
    </div>
  );
}

/** On a real canvas: ports and lines are React Flow's. */
function Cards() {
  return (
    <div className="fe-canvas" style={{ width: 640, height: 900, position: 'relative' }}>
      <CardWords value={useWords()}>
        <ReactFlow
          defaultNodes={cardSteps.map(({ id, position }) => ({
            id,
            position,
            type: 'step',
            data: {},
          }))}
          defaultEdges={[]}
          nodeTypes={nodeTypes}
          defaultViewport={{ x: 20, y: 20, zoom: 1 }}
        />
      </CardWords>
    </div>
  );
}
