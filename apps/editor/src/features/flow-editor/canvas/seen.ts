/** Where a card and the canvas are on the screen; null when one of them is not drawn. */
export function cardOnScreen(id: string): { card: DOMRect; frame: DOMRect } | null {
  const canvas = document.querySelector('.fe-canvas');
  const card = canvas?.querySelector(`[data-step="${CSS.escape(id)}"]`);
  if (canvas == null || card == null) return null;
  return { card: card.getBoundingClientRect(), frame: canvas.getBoundingClientRect() };
}

export function isSeen(id: string): boolean {
  const places = cardOnScreen(id);
  if (places === null) return false;
  const { card, frame } = places;
  return (
    card.left >= frame.left &&
    card.right <= frame.right &&
    card.top >= frame.top &&
    card.bottom <= frame.bottom
  );
}
