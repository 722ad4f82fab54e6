import { isDeepStrictEqual } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { wrong } from './findings.mjs';

/**
 * The engine alone, without server, database and clock: a chat's stored events one after the other from the very
 * beginning. Wherever it stands otherwise than what was stored, servers have got into each other's way.
 */
export async function createOneThread(ask) {
  const { advance, compileFlow } = await tsImport('@bellhop/engine', import.meta.url);
  const { freshState } = await tsImport('@bellhop/schema', import.meta.url);
  const versions = await ask('SELECT "id", "document" FROM "FlowVersion"');
  const live = versions.map(({ id, document }) =>
    compileFlow({ version: id, document: JSON.parse(document) }),
  );
  const program = (release) => ({ live, pinned: () => undefined, ...(release && { release }) });

  return (chat, turns) => {
    let state = freshState;
    for (const { id, release, event, stateAfter } of turns) {
      ({ state } = advance(program(release), state, event));
      if (!isDeepStrictEqual(plain(state), stateAfter)) {
        return [wrong(`${chat.externalId}: in one thread ${id} ends otherwise`)];
      }
    }
    if (isDeepStrictEqual(plain(state), JSON.parse(chat.state))) return [];
    return [wrong(`${chat.externalId} does not end as in one thread`)];
  };
}

/** As it is stored. */
function plain(state) {
  return JSON.parse(JSON.stringify(state));
}
