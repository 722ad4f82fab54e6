/** The host of whatever was pasted: people copy whole addresses. */
export function hostIn(text: string): string {
  const trimmed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  const host = URL.canParse(address) ? new URL(address).host : '';
  return host === '' ? trimmed.toLowerCase() : host;
}
