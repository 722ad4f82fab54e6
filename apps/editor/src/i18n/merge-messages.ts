export interface MessageTree {
  [key: string]: string | MessageTree;
}

/** One tree out of many files. A key that two files give to different texts is a mistake and throws. */
export function mergeMessages(trees: readonly MessageTree[]): MessageTree {
  return trees.reduce(merge, {});
}

function merge(base: MessageTree, more: MessageTree): MessageTree {
  const merged: MessageTree = { ...base };
  for (const [key, value] of Object.entries(more)) {
    const there = merged[key];
    if (there === undefined) merged[key] = value;
    else if (typeof there === 'object' && typeof value === 'object')
      merged[key] = merge(there, value);
    else throw new Error(`message key ${key} is written twice`);
  }
  return merged;
}
