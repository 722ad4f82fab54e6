import { IconChevronDown } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { lazy, Suspense, useState } from 'react';
import { StepIcon } from '../canvas/step-icons.tsx';
import { canvasCentre } from '../canvas/canvas-centre.ts';
import { addStep } from '../session/add-step.ts';
import { LeftTabs } from '../left/left-tabs.tsx';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { shelves, whyElsewhere } from './step-types.ts';
import { usePaletteDrag } from './use-palette-drag.ts';

const ReadyParts = lazy(async () => {
  const { ReadyParts: parts } = await import('./ready-parts.tsx');
  return { default: parts };
});

/** All step types by shelf: drag one to its place, or click it to carry the chain on. */
export function Palette() {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const { screenToFlowPosition } = useReactFlow();
  const kind = useDocument((document) => document.kind);
  const nodes = useDocument((document) => document.nodes);
  const flow = { kind, nodes };
  const [search, setSearch] = useState('');
  const drag = usePaletteDrag();
  const found = shelves(words, { search, flow }).filter(
    ({ types, elsewhere }) => types.length + elsewhere.length > 0,
  );
  const hasParts = kind === 'conversation';
  return (
    <aside className="fe-palette" aria-label={t('flow.palette.title')}>
      <LeftTabs />
      <div className="fe-palette-top">
        <label className="fe-search">
          <input
            type="search"
            value={search}
            placeholder={t('flow.palette.find')}
            aria-label={t('flow.palette.find')}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
            }}
          />
          <kbd aria-hidden="true">N</kbd>
        </label>
      </div>
      {found.length === 0 && !hasParts && <p className="fe-empty">{t('flow.palette.nothing')}</p>}
      {found.map(({ category, types, elsewhere }) => (
        <section key={category}>
          <h3>{t(`flow.category.${category}`)}</h3>
          {types.map(({ type }) => (
            <button
              key={type}
              type="button"
              className="fe-palette-item"
              title={words.nodeText(type, 'summary')}
              onPointerDown={drag.onPointerDown(type)}
              onClick={() => {
                if (drag.takeDragged()) return;
                addStep(session, type, { centre: screenToFlowPosition(canvasCentre()) });
              }}
            >
              <StepIcon type={type} />
              {words.nodeText(type, 'name')}
            </button>
          ))}
          {elsewhere.map((definition) => (
            <ElsewhereItem
              key={definition.type}
              name={words.nodeText(definition.type, 'name')}
              type={definition.type}
              why={whyElsewhere(words, definition, flow)}
            />
          ))}
        </section>
      ))}
      {hasParts && <PartsShelf search={search} isOther={found.length > 0} />}
      {drag.ghost !== null && (
        <div
          className="fe-ghost"
          data-drop={drag.ghost.canDrop || undefined}
          style={{ left: drag.ghost.x, top: drag.ghost.y }}
        >
          <StepIcon type={drag.ghost.type} />
          {words.nodeText(drag.ghost.type, 'name')}
        </div>
      )}
    </aside>
  );
}

interface PartsShelfProps {
  search: string;
  isOther: boolean;
}

/** Closed until somebody opens it or looks for something: its words are many, and are loaded then. */
function PartsShelf({ search, isOther }: PartsShelfProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || search.trim() !== '';
  return (
    <section>
      <h3>
        <button
          type="button"
          className="fe-shelf"
          aria-expanded={isShown}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t('flow.palette.parts')}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </h3>
      {isShown && (
        <Suspense fallback={null}>
          <ReadyParts search={search} isOther={isOther} />
        </Suspense>
      )}
    </section>
  );
}

interface ElsewhereItemProps {
  type: string;
  name: string;
  why: string;
}

/** A step type that this flow cannot have (again): in its place, quiet, with the reason. */
function ElsewhereItem({ type, name, why }: ElsewhereItemProps) {
  return (
    <button type="button" className="fe-palette-item" aria-disabled="true">
      <StepIcon type={type} />
      <span>
        {name}
        <small>{why}</small>
      </span>
    </button>
  );
}
