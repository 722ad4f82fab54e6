export function canvasBox(): DOMRect | undefined {
  return document.querySelector('.fe-canvas')?.getBoundingClientRect();
}

/** The middle of what is seen of the canvas, as a place on the screen. */
export function canvasCentre(): { x: number; y: number } {
  const box = canvasBox();
  if (box === undefined) return { x: window.innerWidth / 2, y: window.innerHeight / 2 };
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
