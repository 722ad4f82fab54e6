// Preloaded (`--import`) by the servers under test and their threads: for them time goes `CHAOS_SPEED` times as fast from
// `CHAOS_EPOCH` on. The shortest wait that a flow knows is a minute, and a delivery is given fifteen seconds: so both
// end between two kills. All servers have the same time, the killed ones and those that come after them.
const speed = Number(process.env.CHAOS_SPEED);
const epoch = Number(process.env.CHAOS_EPOCH);
const SlowDate = Date;
const slowNow = Date.now;
const after = setTimeout;
const limit = AbortSignal.timeout;

SlowDate.now = () => Math.floor(epoch + (slowNow() - epoch) * speed);
globalThis.Date = new Proxy(SlowDate, {
  construct: (target, given) =>
    Reflect.construct(target, given.length > 0 ? given : [target.now()]),
});
globalThis.setTimeout = Object.assign(
  (work, milliseconds = 0, ...given) => after(work, milliseconds / speed, ...given),
  after,
);
AbortSignal.timeout = (milliseconds) => limit.call(AbortSignal, Math.ceil(milliseconds / speed));
