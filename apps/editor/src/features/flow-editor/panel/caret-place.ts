const copied = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'lineHeight',
  'letterSpacing',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'boxSizing',
  'width',
] as const;

export interface CaretPlace {
  left: number;
  top: number;
  bottom: number;
}

/** Where a place of a text stands on the screen: browsers do not tell, so a copy of the box is measured. */
export function caretPlace(box: HTMLTextAreaElement | HTMLInputElement, at: number): CaretPlace {
  const style = getComputedStyle(box);
  const copy = document.createElement('div');
  for (const name of copied) copy.style[name] = style[name];
  copy.style.position = 'fixed';
  copy.style.visibility = 'hidden';
  copy.style.borderStyle = 'solid';
  copy.style.whiteSpace = box instanceof HTMLTextAreaElement ? 'pre-wrap' : 'pre';
  copy.style.overflowWrap = 'break-word';
  copy.textContent = box.value.slice(0, at);
  const mark = document.createElement('span');
  mark.textContent = '\u200b';
  copy.append(mark);
  document.body.append(copy);
  const outer = copy.getBoundingClientRect();
  const inner = mark.getBoundingClientRect();
  copy.remove();
  const { left, top } = box.getBoundingClientRect();
  const y = top + inner.top - outer.top - box.scrollTop;
  return {
    left: left + inner.left - outer.left - box.scrollLeft,
    top: y,
    bottom: y + inner.height,
  };
}
