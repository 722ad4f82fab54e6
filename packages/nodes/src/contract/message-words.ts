/** Dotted paths of all words in a message file, sorted. */
export function wordPaths(messages: object, prefix = ''): string[] {
  return Object.entries(messages)
    .flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? wordPaths(value, `${prefix}${key}.`)
        : [`${prefix}${key}`],
    )
    .sort();
}

/** The words at a dotted path; undefined when there are none. */
export function wordAt(messages: object, path: string): string | undefined {
  let current: unknown = messages;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = new Map<string, unknown>(Object.entries(current)).get(key);
  }
  return typeof current === 'string' ? current : undefined;
}

/** Names in `{{ }}`, sorted. */
export function placeholdersOf(words = ''): string[] {
  return [...words.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '').sort();
}
