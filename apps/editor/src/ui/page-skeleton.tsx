import { Skeleton } from '@mantine/core';
import classes from './page.module.css';

/** The outline of a page that is still on its way. */
export function PageSkeleton() {
  return (
    <div className={classes['page']} aria-busy="true">
      <Skeleton height={28} width={180} mb="xl" />
      <RowsSkeleton />
    </div>
  );
}

/** Outlines of rows, for lists inside of a page. */
export function RowsSkeleton({ rows = 4, height = 56 }: { rows?: number; height?: number }) {
  return (
    <div aria-busy="true">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="lg" mb="sm" />
      ))}
    </div>
  );
}
