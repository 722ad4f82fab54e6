import type { JsonValue } from '@bellhop/schema';
import type { RunContext } from '../contract/node-executor.ts';

const token = /\{\{.*?\}\}/g;
const secret = /\{\{\s*secret\.([A-Za-z][A-Za-z0-9_-]{0,63})\s*\}\}/g;

/** Where a text is going: what a variable holds must stay a value there and never become part of the form around it. */
export type Place = 'text' | 'url' | 'json';

/**
 * Fills variables in and leaves `{{secret.name}}` as it stands: secrets are put in by the server, where the text leaves it.
 * What only looks like a secret inside a variable is taken apart.
 */
export function fillTemplate(context: RunContext, template: string, place: Place): string {
  return template.replace(token, (written, offset: number) => {
    if (withoutSecrets(written) === '') return written;
    const value = context.render(written).replaceAll('{{', '{ {');
    return escapeFor(place, value, { written, offset });
  });
}

function escapeFor(
  place: Place,
  value: string,
  { written, offset }: { written: string; offset: number },
): string {
  if (place === 'url') {
    // A variable at the very beginning holds the whole address.
    return offset === 0 || /url_encode|uri_escape/.test(written)
      ? value
      : encodeURIComponent(value);
  }
  if (place === 'json')
    return /\|\s*json/.test(written) ? value : JSON.stringify(value).slice(1, -1);
  return value;
}

/** A body that is written like JSON. */
export function isJsonTemplate(template: string): boolean {
  return /^\s*[[{](?!\{)/.test(template);
}

/** Names of the secrets that a text mentions, each once. */
export function secretsIn(value: JsonValue): string[] {
  const text = JSON.stringify(value);
  return [...new Set([...text.matchAll(secret)].map(([, name = '']) => name))];
}

/** The text without the secrets that it names: they are no variables. */
export function withoutSecrets(text: string): string {
  return text.replace(secret, '');
}
