/** The name of the page in the browser's tab and history. */
export function DocumentTitle({ page }: { page: string }) {
  return <title>{`${page} · Bellhop`}</title>;
}
