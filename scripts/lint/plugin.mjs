import { basename } from 'node:path';
import { bans } from './bans.mjs';

const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/** File names are safe on every file system and look the same everywhere. */
const kebabCaseFiles = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { name: 'Name the file in kebab-case, not {{name}}.' },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!kebabCase.test(name)) context.report({ node, messageId: 'name', data: { name } });
    },
  }),
};

const spokenAttributes = new Set([
  'alt',
  'aria-label',
  'description',
  'label',
  'placeholder',
  'title',
]);
/** One letter alone is the name of a key or of a column, not a word. */
const hasWord = /\p{L}{2}/u;

/** Words that people read come from the message files, in five languages. */
const noBareWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { word: 'Put "{{text}}" into the message files.' },
  },
  create(context) {
    const report = (node, text) => {
      if (typeof text !== 'string' || !hasWord.test(text)) return;
      context.report({ node, messageId: 'word', data: { text: text.trim() } });
    };
    return {
      JSXText(node) {
        // The names of keys are printed on the keyboard in every language.
        if (node.parent.openingElement?.name.name !== 'kbd') report(node, node.value);
      },
      'JSXElement > JSXExpressionContainer > Literal': (node) => report(node, node.value),
      JSXAttribute(node) {
        if (!spokenAttributes.has(node.name.name)) return;
        if (node.value?.type === 'Literal') report(node, node.value.value);
      },
    };
  },
};

/** The rules that only this repository has. Oxlint wants a plugin as the default export. */
export default {
  meta: { name: 'bellhop' },
  rules: { 'kebab-case-files': kebabCaseFiles, 'no-bare-words': noBareWords, ...bans },
};
