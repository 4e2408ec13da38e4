/** The drawing box of the ring: 100 × 100 with the centre at 50, 50. */
const CENTRE = 50;
/** Each arc starts a little nearer to the centre than it ends, so the ring turns like a pinwheel. */
const START_RADIUS = 35;
const END_RADIUS = 42;
const BEND = 41;
/** Degrees left open at each end of an arc. */
const START_GAP = 9;
const END_GAP = 12;

function point(radius: number, degrees: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(CENTRE + radius * Math.cos(angle)).toFixed(2)} ${(CENTRE + radius * Math.sin(angle)).toFixed(2)}`;
}

/** SVG path of one quarter of the ring, clockwise from the top. */
export function arcPath(quarter: number): string {
  const from = quarter * 90 + START_GAP;
  const to = (quarter + 1) * 90 - END_GAP;
  return `M${point(START_RADIUS, from)}A${BEND} ${BEND} 0 0 1 ${point(END_RADIUS, to)}`;
}

/**
 * How much of one quarter is drawn when the whole ring stands at `share`.
 * @param share 0 to 1; values outside are clamped
 * @returns 0 to 1
 */
export function quarterShare(share: number, quarter: number): number {
  return Math.min(1, Math.max(0, share * 4 - quarter));
}
