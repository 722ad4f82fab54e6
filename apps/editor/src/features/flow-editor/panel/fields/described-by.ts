/** The ids that Mantine gives to a wrapper's help and error, for what the wrapper does not know as its input. */
export function describedBy(id: string, { help, error }: { help: string; error: unknown }) {
  const ids = [
    ...(help === '' ? [] : [`${id}-description`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
}
