export interface CurlExample {
  endpoint: string;
  secret: string;
  text: string;
}

/** A message as a shop's own system would send it, ready for a terminal. */
export function curlExample({ endpoint, secret, text }: CurlExample): string {
  const body = JSON.stringify({ id: 'message-1', conversation: 'visitor-1', text });
  return [
    `curl ${quoted(endpoint)} \\`,
    `  -H ${quoted(`Authorization: Bearer ${secret}`)} \\`,
    `  -H ${quoted('Content-Type: application/json')} \\`,
    `  -d ${quoted(body)}`,
  ].join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
