/** Collects lines and prints each at once; `ok` compares with a target in either direction. */
export function createTable() {
  let missed = 0;
  const line = (what, value, target, isMet) => {
    const state = isMet === null ? '    ' : isMet ? 'ok  ' : 'MISS';
    if (isMet === false) missed += 1;
    console.log(`${state} ${what.padEnd(46)} ${value.padStart(12)}  ${target}`);
  };
  const shown = (value, digits = 1) => value.toFixed(digits);
  return {
    heading: (text) => console.log(`\n${text}`),
    atLeast: (what, value, target) =>
      line(what, shown(value), `>= ${target}`, value >= target - 0.05),
    atMost: (what, value, target, digits) =>
      line(what, shown(value, digits), `<= ${target}`, value <= target + 0.05),
    note: (what, value) => line(what, value, '', null),
    get missed() {
      return missed;
    },
  };
}
