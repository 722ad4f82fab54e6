import type { Widget } from '@bellhop/nodes/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trpc } from '../../../api/trpc.ts';
import { useDocument } from '../session/use-session.ts';
import { usedValues } from './used-values.ts';

/** Names to choose from for a field of this kind: the shop's own, then those that the other steps of the flow use. */
export function useSuggestions(widget: Widget, node: string): readonly string[] {
  const nodes = useDocument((document) => document.nodes);
  const known = useKnownNames(widget);
  return useMemo(() => {
    const others = Object.values(nodes).filter(({ id }) => id !== node);
    return [...new Set([...known, ...usedValues(others, widget)])];
  }, [nodes, node, widget, known]);
}

const none: readonly string[] = [];

/** Teams and names of secrets as the settings of the shop have them. Without them the form works just as well. */
function useKnownNames(widget: Widget): readonly string[] {
  const shop = useQuery({ ...trpc.shop.get.queryOptions(), enabled: widget === 'team' });
  const secrets = useQuery({ ...trpc.secrets.list.queryOptions(), enabled: widget === 'secret' });
  const names = widget === 'team' ? shop.data?.teams : secrets.data?.map(({ name }) => name);
  return names ?? none;
}
