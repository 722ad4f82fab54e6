import { changeKey, type FlowDocument, type LineChange, type StepChange } from '@bellhop/schema';
import { StepIcon } from '../canvas/step-icons.tsx';
import { stepFacts } from '../document/step-facts.ts';
import { useWords } from '../session/use-words.ts';
import { FieldList } from './field-list.tsx';
import { WhoChanged, type ChangedBy } from './who-changed.tsx';

interface StepChangeRowProps {
  change: StepChange;
  from: FlowDocument;
  to: FlowDocument;
  onShow: ((id: string) => void) | undefined;
  changedBy: ChangedBy;
}

/** One step that differs: what it is, its fields, and where its exits lead now. */
export function StepChangeRow({ change, from, to, onShow, changedBy }: StepChangeRowProps) {
  const words = useWords();
  const { kind, node, fields, lines } = change;
  const isLinesOnly = kind === 'changed' && fields.length === 0;
  const name = <b>{words.title(node)}</b>;
  return (
    <li data-kind={kind}>
      <div className="fe-change-head">
        <StepIcon type={node.type} />
        {onShow === undefined ? (
          name
        ) : (
          <button
            type="button"
            className="fe-link"
            onClick={() => {
              onShow(node.id);
            }}
          >
            {name}
          </button>
        )}
        <span className="fe-change-kind">
          {isLinesOnly ? words.t('flow.changes.lines') : words.schemaText(`change.${kind}`)}
        </span>
        {!isLinesOnly && <WhoChanged by={changedBy[changeKey.step(node.id)]} />}
      </div>
      <FieldList fields={fields} type={node.type} />
      {kind === 'changed' && lines.length > 0 && (
        <dl className="fe-change-fields">
          {lines.map((line) => (
            <Line
              key={line.exit}
              line={line}
              node={node}
              from={from}
              to={to}
              by={changedBy[changeKey.line(node.id, line.exit)]}
            />
          ))}
        </dl>
      )}
    </li>
  );
}

interface LineProps {
  line: LineChange;
  node: StepChange['node'];
  from: FlowDocument;
  to: FlowDocument;
  by: ChangedBy[string] | undefined;
}

function Line({ line, node, from, to, by }: LineProps) {
  const words = useWords();
  const exit = stepFacts(node).exits.find(({ id }) => id === line.exit) ?? { id: line.exit };
  const title = (id: string | undefined, document: FlowDocument) => {
    const step = id === undefined ? undefined : document.nodes[id];
    return step === undefined ? words.schemaText('change.nowhere') : words.title(step);
  };
  return (
    <div>
      <dt>{`${words.exit(node.type, exit)} →`}</dt>
      <dd>
        <del>{title(line.from, from)}</del> <ins>{title(line.to, to)}</ins> <WhoChanged by={by} />
      </dd>
    </div>
  );
}
