/**
 * Runs in the page before anything else: counts how often the card of each step is drawn. React tells its developer
 * tools of every commit, in the built editor too, which is the one that counts.
 */
export function countRenders() {
  const performedWork = 1;
  const state = { isOn: false, cards: {} };
  const visit = (now, before) => {
    const props = now.memoizedProps;
    const isCard = typeof now.type === 'function' && props?.node?.position && 'isSelected' in props;
    if (isCard && before !== null && (now.flags & performedWork) !== 0) {
      state.cards[props.node.id] = (state.cards[props.node.id] ?? 0) + 1;
    }
    if (before !== null && now.child === before.child) return;
    for (let child = now.child; child !== null; child = child.sibling)
      visit(child, child.alternate);
  };
  globalThis.cardRenders = state;
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    renderers: new Map(),
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    onCommitFiberRoot: (_id, root) => {
      if (state.isOn) visit(root.current, root.current.alternate);
    },
  };
}
