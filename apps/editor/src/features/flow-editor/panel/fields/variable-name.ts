const longest = 40;
/** Letters that no decomposition turns into plain ones. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

export type VariableName = { ok: true; name: string } | { ok: false };

/**
 * The name of a variable out of what somebody typed: small letters, digits and `_`, a letter first. Letters of other
 * scripts are refused rather than dropped: half a name would be worse than none.
 */
export function variableName(typed: string): VariableName {
  const text = typed
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[łđøßæœı]/g, (letter) => plain[letter] ?? letter);
  if (/[\p{L}\p{M}]/u.test(text.replace(/[a-z]/g, ''))) return { ok: false };
  const name = text
    .replace(/[\s.-]+/g, '_')
    .replace(/[^a-z0-9_]/g, '')
    .replace(/_+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest);
  return { ok: true, name };
}
