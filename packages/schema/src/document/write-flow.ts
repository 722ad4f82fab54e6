import type { JsonValue } from '../json-value.ts';
import { settingsOf, type FlowDocument } from './flow-document.ts';
import { splitLayout } from './layout.ts';

/**
 * The text of a flow as a file. Documents that are equal give the same bytes, whatever the order in which they were
 * edited: tables are sorted by id, configs by key. Places stand at the end, one line each, and the text ends with a
 * line feed, so that `git diff` shows real changes only.
 */
export function writeFlow(document: FlowDocument): string {
  const { format, formatVersion, id, nodes, edges, ...rest } = splitLayout(document);
  const { variables, notes, groups, tests, layout } = rest;
  const body = {
    format,
    formatVersion,
    id,
    ...settingsOf(document),
    nodes: table(nodes, ({ config, ...node }) => ({
      ...order(node, ['id', 'type', 'version', 'name', 'disabled']),
      config: sorted(config),
    })),
    edges: table(edges, ({ from, to, ...edge }) => ({
      id: edge.id,
      from: { node: from.node, exit: from.exit },
      to: { node: to.node },
    })),
    variables: table(variables, ({ starter, ...variable }) => ({
      ...order(variable, ['id', 'name']),
      starter: sorted(starter),
    })),
    notes: table(notes, (note) => order(note, ['id', 'text', 'color'])),
    groups: table(groups, (group) => order(group, ['id', 'name', 'nodes'])),
    ...(Object.keys(tests).length > 0 && {
      tests: table(tests, ({ id: test, name, ...more }) => ({
        id: test,
        name,
        ...sortedObject(more),
      })),
    }),
  };
  const text = JSON.stringify(body, null, 2).slice(0, -2);
  return `${text},\n  "layout": ${layoutText(layout)}\n}\n`;
}

function table<Row extends { id: string }, Out>(
  rows: Record<string, Row>,
  write: (row: Row) => Out,
) {
  return Object.fromEntries(
    Object.entries(rows)
      .sort(byKey)
      .map(([id, row]) => [id, write(row)]),
  );
}

/** Members in the order that people read them in; those that are absent stay absent. */
function order<Row extends object>(row: Row, names: readonly (keyof Row & string)[]) {
  return Object.fromEntries(
    names.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]),
  );
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  return typeof value === 'object' && value !== null ? sortedObject(value) : value;
}

function sortedObject(value: object): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(byKey)
      .map(([key, member]: [string, JsonValue]) => [key, sorted(member)]),
  );
}

function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : 1;
}

function layoutText(layout: ReturnType<typeof splitLayout>['layout']): string {
  const parts = Object.entries(layout).map(([name, places]) => {
    const lines = Object.entries<Record<string, number>>(places)
      .sort(byKey)
      .map(([id, place]) => `      ${JSON.stringify(id)}: ${placeText(place)}`);
    return lines.length === 0
      ? `    "${name}": {}`
      : `    "${name}": {\n${lines.join(',\n')}\n    }`;
  });
  return `{\n${parts.join(',\n')}\n  }`;
}

function placeText(place: Record<string, number>): string {
  const members = Object.entries(place).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `{ ${members.join(', ')} }`;
}
