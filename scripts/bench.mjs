// npm run bench: the figures that later work starts from, on this machine, each beside a reference of the same run.
//   --json            one object with every figure instead of the tables
//   --messages FILE   what customers write, one JSON object with a `text` on each line
//   --rules FILE      other keywords and answers for the server's flow, see bench-serve.mjs
//   --growth          instead of all that: how the figures change as flows, keywords, chats and messages grow in number
//   --most N          with --growth: up to so many stored messages; a million unless said otherwise
//   --write           keeps the tables in docs/performance.md, or in docs/growth.md
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { allFigures } from './bench/all-figures.mjs';
import { growthFigures } from './bench/growth-figures.mjs';
import { growthMarkdown } from './bench/growth-table.mjs';
import { asMarkdown, asText } from './bench/tables.mjs';
import { inRoot } from './lib/root.mjs';
import { checkNode, setUpSteps } from './lib/set-up.mjs';
import { runSteps } from './lib/steps.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    messages: { type: 'string' },
    rules: { type: 'string' },
    growth: { type: 'boolean', default: false },
    most: { type: 'string', default: '1000000' },
    write: { type: 'boolean', default: false },
  },
});
checkNode();
await runSteps(setUpSteps, { log: () => {} });
const [figures, text, page, file] = values.growth ? await growth() : await everything();
console.log(values.json ? JSON.stringify(figures) : text);
if (values.write) await keep(inRoot(file), page);

async function everything() {
  const all = await allFigures(values);
  return [all, asText(all), asMarkdown(all), 'docs/performance.md'];
}

async function growth() {
  const all = await growthFigures({ most: Number(values.most) });
  const markdown = growthMarkdown(all);
  return [all, markdown, markdown, 'docs/growth.md'];
}

/** As the gate wants it. */
async function keep(path, markdown) {
  const style = await resolveConfig(path);
  writeFileSync(path, await format(markdown, { ...style, filepath: path }));
}
