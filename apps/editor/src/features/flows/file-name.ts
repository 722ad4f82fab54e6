/** A file name that every system takes, still readable in any script: "Shop assistant" → `shop-assistant.flow.json`. */
export function flowFileName(name: string): string {
  const readable = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${readable || 'flow'}.flow.json`;
}
