const thaiZero = 0x0e50;
/** What people write around a price. */
const around =
  /^(?:[\p{Sc}\s]|usd|thb|pln|cny|twd|rmb|nt)+|(?:[\p{Sc}%\s.]|zł|baht|บาท|元|块|塊|usd|thb|pln|cny|twd|rmb)+$/giu;

/**
 * A number as customers in many countries write it: `1 234,50`, `1,234.50`, `๑๒๓`, `１２３`, `฿590`. Null for what is no
 * number. A comma before exactly three digits groups thousands; a single point is a decimal point.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - thaiZero))
    .replace(/\u2212/g, '-')
    .trim();
  const sign = plain.startsWith('-') ? -1 : 1;
  const digits = plain
    .replace(/^[+-]/, '')
    .replace(around, '')
    .replace(/[\s'’]/g, '');
  const written = withPoint(digits);
  if (written === null || !/^\d+(\.\d+)?$/.test(written)) return null;
  const number = Number(written) * sign;
  return Number.isFinite(number) && Math.abs(number) <= 1e15 ? number : null;
}

/** The same with a decimal point and without groups; null when its signs stand where no number has them. */
function withPoint(text: string): string | null {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma === -1 && point === -1) return text;
  if (comma !== -1 && point !== -1) {
    return comma > point ? ungroup(text, '.', ',') : ungroup(text, ',', '.');
  }
  if (point !== -1) {
    return text.indexOf('.') === point ? text : ungroup(text, '.', ',');
  }
  return /^[1-9]\d{0,2}(,\d{3})+$/.test(text) || text.indexOf(',') !== comma
    ? ungroup(text, ',', '.')
    : text.replace(',', '.');
}

function ungroup(text: string, group: ',' | '.', decimal: ',' | '.'): string | null {
  const [whole = '', part, ...more] = text.split(decimal);
  if (more.length > 0) return null;
  const groups = whole.split(group);
  const [first = '', ...others] = groups;
  if (first.length > 3 && others.length > 0) return null;
  if (others.some((each) => each.length !== 3)) return null;
  return part === undefined ? groups.join('') : `${groups.join('')}.${part}`;
}
