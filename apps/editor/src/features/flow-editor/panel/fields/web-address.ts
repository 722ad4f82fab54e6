const placeholder = /\{\{[^{}]*\}\}/g;

/** Whether an address can be one of the web. What variables will say is not known here: they fit anywhere. */
export function isWebAddress(text: string): boolean {
  const trimmed = text.trim();
  if (/^\{\{[^{}]*\}\}/.test(trimmed)) return !/\s/.test(trimmed.replace(placeholder, 'x'));
  const filled = trimmed.replace(placeholder, 'x');
  if (/\s/.test(filled) || !URL.canParse(filled)) return false;
  const { protocol, hostname } = new URL(filled);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '';
}

export function hasVariables(text: string): boolean {
  return text.search(placeholder) !== -1;
}
