/** Which agents have the inbox open. A person with three tabs counts once. */
export interface Presence {
  enter(userId: string): () => void;
  count(): number;
}

export function createPresence(): Presence {
  const tabs = new Map<string, number>();
  return {
    enter: (userId) => {
      tabs.set(userId, (tabs.get(userId) ?? 0) + 1);
      let isHere = true;
      return () => {
        if (!isHere) return;
        isHere = false;
        const left = (tabs.get(userId) ?? 1) - 1;
        if (left > 0) tabs.set(userId, left);
        else tabs.delete(userId);
      };
    },
    count: () => tabs.size,
  };
}
