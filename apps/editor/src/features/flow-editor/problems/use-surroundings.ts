import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { trpc } from '../../../api/trpc.ts';
import { shopSurroundings } from './shop-surroundings.ts';

/** Lets the check of the open flow know the shop's other flows, channels, tags, teams, products and secrets. */
export function useSurroundings(): void {
  const { data } = useQuery({ ...trpc.flows.surroundings.queryOptions(), staleTime: 10_000 });
  useEffect(() => {
    if (data !== undefined) shopSurroundings.setState({ around: data });
  }, [data]);
}
