/** A day's average of shared moods: calendar day (YYYY-MM-DD) and 1–5. */
export type LineDay = { date: string; average: number };

/** The drawing box in px, and the days in it. */
export const lineBox = { width: 96, height: 20, days: 30 };

export type LinePoint = { x: number; y: number; average: number };

const dayMs = 86_400_000;
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Where the last 30 days stand in a drawing of 96 × 20, as stretches of neighbouring days: between two stretches lies a gap, which
 * stays empty.
 * @param days oldest first
 * @param today the reader's; the patient's own may be one ahead
 */
export function moodStretches(days: readonly LineDay[], today: string): LinePoint[][] {
  const end = Math.max(Date.parse(today), ...days.map(({ date }) => Date.parse(date)));
  const stretches: LinePoint[][] = [];
  let before = -1;
  for (const { date, average } of days) {
    const place = lineBox.days - 1 - Math.round((end - Date.parse(date)) / dayMs);
    if (place < 0) continue;
    const point = {
      x: round(2 + (place * (lineBox.width - 4)) / (lineBox.days - 1)),
      y: round(lineBox.height - 2.5 - ((average - 1) * (lineBox.height - 5)) / 4),
      average,
    };
    const last = stretches.at(-1);
    if (last && place === before + 1) last.push(point);
    else stretches.push([point]);
    before = place;
  }
  return stretches;
}
