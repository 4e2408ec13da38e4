/** Experience that a level asks for in all: floor(100 · L^1.5). @param level from 0 */
export function xpOfLevel(level: number): number {
  return Math.floor(100 * level ** 1.5);
}

/** The level that so much experience reaches; 0 below 100. @param xp from 0 */
export function levelOf(xp: number): number {
  // The inverse is off by one where it was rounded down: looked at from both sides.
  const near = Math.floor((xp / 100) ** (2 / 3));
  if (xpOfLevel(near + 1) <= xp) return near + 1;
  return xpOfLevel(near) > xp ? near - 1 : near;
}
