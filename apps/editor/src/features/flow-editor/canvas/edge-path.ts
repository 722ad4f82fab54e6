export interface Ends {
  sourceX: number;
  sourceY: number;
  targetX: number;
  targetY: number;
}

export interface EdgePath {
  path: string;
  middle: { x: number; y: number };
}

/** The port is caught at 24 px but drawn at 11 px: the line starts where the dot is. */
const portInset = 8;

/** A calm curve from left to right; one that runs backwards goes round by the middle of the gap. */
export function edgePath({ sourceX, sourceY, targetX, targetY }: Ends): EdgePath {
  const x1 = sourceX - portInset;
  const isBackwards = targetX < x1 + 10;
  const middle = { x: (x1 + targetX) / 2, y: (sourceY + targetY) / 2 };
  if (!isBackwards) {
    const bend = Math.max(18, (targetX - x1) / 2);
    const path = `M${x1} ${sourceY} C${x1 + bend} ${sourceY} ${targetX - bend} ${targetY} ${targetX} ${targetY}`;
    return { path, middle };
  }
  const bend = 40 + Math.min(60, (x1 - targetX) / 12);
  const isLevel = Math.abs(targetY - sourceY) < 120;
  const turnY = isLevel ? Math.max(sourceY, targetY) + 140 : middle.y;
  const path =
    `M${x1} ${sourceY} C${x1 + bend} ${sourceY} ${x1 + bend} ${turnY} ${middle.x} ${turnY} ` +
    `S${targetX - bend} ${targetY} ${targetX} ${targetY}`;
  return { path, middle: { x: middle.x, y: turnY } };
}
