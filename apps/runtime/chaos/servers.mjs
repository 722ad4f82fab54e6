import { freePort, startServer } from '../bench/bench-server.mjs';
import { withDatabase } from '../bench/with-database.mjs';

/** How much faster time goes for the servers: a wait of a minute takes six seconds. */
const speed = 10;
const fastClock = new URL('fast-clock.mjs', import.meta.url).href;

/** As many servers as the database allows; whoever was killed comes back at the same address. */
export async function createServers({ settings, count, random }) {
  const clock = { CHAOS_SPEED: String(speed), CHAOS_EPOCH: String(Date.now()) };
  const start = ({ port, name }) => {
    const own = { ...settings, ...named(settings, name), ...clock, port };
    return startServer({ ...own, flags: ['--import', fastClock] });
  };
  const places = [];
  for (let at = 0; at < count; at += 1) {
    places.push({ name: `chaos-${at}`, port: await freePort(), server: null });
  }
  let kills = 0;
  let killsOfHolders = 0;
  const running = () => places.filter(({ server }) => server !== null);

  async function kill(place) {
    const { server, name } = place;
    const isHolder = await hasHolds(settings, name);
    place.server = null;
    if ((await server.kill()) !== 'SIGKILL') return;
    kills += 1;
    if (isHolder) killsOfHolders += 1;
  }

  return {
    urls: places.map(({ port }) => `http://127.0.0.1:${port}`),
    kills: () => ({ kills, killsOfHolders }),
    someRun: () => running().length > 0,
    startMissing: async () => {
      for (const place of places) place.server ??= await start(place);
    },
    /** One of them, whichever it is; now and then all of them. */
    killSome: async () => {
      const chosen = random.chance(0.1) ? running() : [random.pick(running())];
      await Promise.all(chosen.map(kill));
    },
    stop: async () => {
      await Promise.all(running().map(({ server }) => server.stop()));
    },
    /** After a run that went wrong. It is not counted. */
    end: async () => {
      await Promise.all(running().map(({ server }) => server.kill()));
    },
  };
}

/** On a database for many, each server says its name there. */
function named({ DATABASE_URL: url = '' }, name) {
  if (url === '') return {};
  const own = new URL(url);
  own.searchParams.set('application_name', name);
  return { DATABASE_URL: own.href };
}

/** Whether it is this server that has the timers, the requests or the deliveries. With one server there is no question. */
async function hasHolds(settings, name) {
  if ((settings.DATABASE_URL ?? '') === '') return true;
  const holds = await withDatabase(settings, (ask) =>
    ask(
      `SELECT a."pid" FROM pg_locks l JOIN pg_stat_activity a ON a."pid" = l."pid"
       WHERE l."locktype" = 'advisory' AND l."granted" AND a."state" = 'idle' AND a."application_name" = ?`,
      name,
    ),
  );
  return holds.length > 0;
}
