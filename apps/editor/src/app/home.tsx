import { Navigate } from 'react-router';
import { homeOf } from '../api/permissions.ts';
import { useMe } from '../api/use-me.ts';

/** Leads everybody to the place where their work is. */
export function Home() {
  return <Navigate to={homeOf(useMe()?.role)} replace />;
}
