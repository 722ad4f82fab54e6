// npm run bench:serve: the server under test alone, with the bench's flow live, for any load tool. Runs until it is stopped.
//   --port N       its port; a free one unless said otherwise
//   DATABASE_URL in the environment puts it on an empty PostgreSQL database instead of on SQLite.
//   --rules FILE   other keywords and answers: { "rules": [{ "keyword", "reply" }], "fallback": { "reply" } }
import { parseArgs } from 'node:util';
import { startBenchServer } from '../apps/runtime/bench/bench-server.mjs';
import { checkNode, setUpSteps } from './lib/set-up.mjs';
import { runSteps } from './lib/steps.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' }, rules: { type: 'string' } } });
checkNode();
await runSteps(setUpSteps, { log: () => {} });
const server = await startBenchServer(values);
console.log(`${server.url}${server.path}`);
console.log(`authorization: Bearer ${server.secret}`);
console.log(`process ${server.pid}, data in ${server.data}`);
const end = () => void server.stop().then(() => process.exit(0));
process.once('SIGINT', end);
process.once('SIGTERM', end);
