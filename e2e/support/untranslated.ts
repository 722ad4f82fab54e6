import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const nodes = fileURLToPath(new URL('../../packages/nodes/src', import.meta.url));

/** The kinds of steps, from their folders: a new one is looked for as well. */
const types = readdirSync(nodes, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  const [type = '', file, ...rest] = path.split(/[\\/]/);
  return file === 'definition.ts' && rest.length === 0 ? [type] : [];
});

const spaces =
  'flow|flows|auth|inbox|why|customerCard|customers|settings|understanding|nav|common|theme|role|leadStage|contact|error|problem|folding|outcome|opens|personComes';
const nodeWords = 'name|summary|field|help|option|choice|exit|card|problem|reason|starter|phrase';

/** What a message key looks like when it was not translated: `flow.top.publish`, `reply.field.text`. */
export const untranslated = new RegExp(
  `\\b(?:(?:${spaces})|(?:${types.join('|')})\\.(?:${nodeWords}))\\.[a-z]\\w*`,
);

/** A placeholder that was not filled; those that customers' texts may hold are meant to be seen. */
export const unfilled = /\{\{\s*(?!customer|order|message|channel|shop|cart)\w+\s*\}\}/;

/** How the writing of a language is told from Latin letters. */
export const scripts = { 'zh-Hans': /\p{Script=Han}/u, th: /\p{Script=Thai}/u };

/** Everything that a screen says, also to those who hear it. */
export function wordsOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'aria-valuetext'];
    const said = [...document.querySelectorAll('*')].flatMap((element) =>
      attributes.map((attribute) => element.getAttribute(attribute) ?? ''),
    );
    return [document.body.innerText, document.title, ...said].join('\n');
  });
}
