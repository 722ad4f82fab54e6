/** What a name is made of, and the making. */
export interface Naming<Drawn> {
  /** The name stays as long as these stay the same values. */
  basis: readonly unknown[];
  name: () => Partial<Drawn>;
}

interface Named<Drawn> {
  drawn: Drawn;
  basis: readonly unknown[];
  named: Drawn;
}

/**
 * Names drawn things by id, and remembers: the same thing on the same basis is the same object again, and a list in
 * which nothing changed is the same list.
 */
export function createNameCache<Drawn extends { id: string }>() {
  let known = new Map<string, Named<Drawn>>();
  let last: Drawn[] = [];
  return (list: readonly Drawn[], namingOf: (drawn: Drawn) => Naming<Drawn> | null): Drawn[] => {
    const next = new Map<string, Named<Drawn>>();
    const named = list.map((drawn) => {
      const naming = namingOf(drawn);
      if (naming === null) return drawn;
      const old = known.get(drawn.id);
      const isSameBasis = old !== undefined && isSame(old.basis, naming.basis);
      if (isSameBasis && old.drawn === drawn) {
        next.set(drawn.id, old);
        return old.named;
      }
      const fresh = { drawn, basis: naming.basis, named: { ...drawn, ...naming.name() } };
      next.set(drawn.id, fresh);
      return fresh.named;
    });
    known = next;
    if (!isSame(last, named)) last = named;
    return last;
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
