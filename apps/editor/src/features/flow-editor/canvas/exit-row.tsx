import type { Exit } from '@bellhop/nodes/contract';
import type { FlowNode } from '@bellhop/schema';
import { Handle, Position } from '@xyflow/react';
import { IconPlus } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { exitKey, graphIndex } from '../document/graph.ts';
import { useCanArrange, useDocument, useSession, useView } from '../session/use-session.ts';
import { useCardWords } from './card-words.ts';

/** One way out of a step: its words, and the port on the card's right edge to drag a line from. */
export function ExitRow({ node, exit }: { node: FlowNode; exit: Exit }) {
  const words = useCardWords();
  const session = useSession();
  const canArrange = useCanArrange();
  const key = exitKey(node.id, exit.id);
  const isConnected = useDocument((document) => graphIndex(document).byExit.has(key));
  const isTaken = useView(({ run }) => run?.exits.has(key) ?? false);
  const visits = useView(({ run, coverage }) =>
    run === null && coverage !== null ? (coverage.exits.get(key) ?? 0) : null,
  );
  const label = words.exit(node.type, exit);

  const openPicker = (event: MouseEvent) => {
    event.stopPropagation();
    if (!canArrange) return;
    const box = event.currentTarget.getBoundingClientRect();
    const anchor = { x: box.right + 8, y: box.top };
    session.view.setState({ picker: { anchor, from: { node: node.id, exit: exit.id } } });
  };

  const state = isConnected ? 'connected' : 'free';
  return (
    <div
      className="fe-exit"
      data-taken={isTaken || undefined}
      data-missed={visits === 0 || undefined}
    >
      <span className="fe-exit-words" title={label}>
        {label}
      </span>
      {visits !== null && visits > 0 && <span className="fe-exit-visits">×{visits}</span>}
      <Handle
        type="source"
        position={Position.Right}
        id={exit.id}
        className="fe-port"
        data-state={state}
        isConnectableEnd={false}
        isConnectable={canArrange}
      >
        <button
          type="button"
          className="fe-port-button nokey"
          tabIndex={canArrange ? 0 : -1}
          aria-label={words.t(`flow.canvas.exit.${state}`, { exit: label })}
          onClick={openPicker}
          disabled={!canArrange}
        >
          {!isConnected && canArrange && <IconPlus size={12} stroke={2.2} aria-hidden="true" />}
        </button>
      </Handle>
    </div>
  );
}
