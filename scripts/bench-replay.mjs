// npm run bench:replay: how long it takes to replay stored conversations on a draft.
//   --chats N   so many conversations of three messages; 10000 unless said otherwise
import { parseArgs } from 'node:util';
import { benchReplay } from '../apps/runtime/bench/replay-bench.mjs';
import { checkNode, setUpSteps } from './lib/set-up.mjs';
import { runSteps } from './lib/steps.mjs';

const { values } = parseArgs({ options: { chats: { type: 'string', default: '10000' } } });
checkNode();
await runSteps(setUpSteps, { log: () => {} });
console.log(JSON.stringify(await benchReplay({ chats: Number(values.chats) }), null, 2));
