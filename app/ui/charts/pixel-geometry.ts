/** A level of 1–5, null where nothing was recorded; undefined where there is no such place (30 February). */
export type Cell = number | null | undefined;

/** One line of a grid, e.g. the days of a month. */
export type PixelLine = { key: string; name: string; short: string; to?: string; cells: Cell[] };

/** A cell is a square of 10; between two lies a gap of 1.5. */
export const step = 10;
const size = 8.5;

type Grid = { lines: PixelLine[]; isUpright: boolean };

function corner(line: number, cell: number, isUpright: boolean): [number, number] {
  const [x, y] = isUpright ? [line, cell] : [cell, line];
  return [x * step + (step - size) / 2, y * step + (step - size) / 2];
}

/**
 * The cells of one level as one path, and the strokes that say the level without colour: the higher the level, the higher it lies.
 * @param isUpright lines stand side by side, their cells below each other
 */
export function pixelsOf(level: number, { lines, isUpright }: Grid): { squares: string; strokes: string } {
  let [squares, strokes] = ["", ""];
  for (const [line, { cells }] of lines.entries()) {
    for (const [cell, value] of cells.entries()) {
      if (value == null || Math.round(value) !== level) continue;
      const [x, y] = corner(line, cell, isUpright);
      squares += `M${x} ${y}h${size}v${size}h-${size}z`;
      strokes += `M${x + 2.25} ${y + size - (level * size) / 6}h4`;
    }
  }
  return { squares, strokes };
}

/** Small dots where a place has nothing recorded. */
export function gapsOf({ lines, isUpright }: Grid): string {
  let path = "";
  for (const [line, { cells }] of lines.entries()) {
    for (const [cell, value] of cells.entries()) {
      if (value !== null) continue;
      const [x, y] = corner(line, cell, isUpright);
      path += `M${x + size / 2} ${y + size / 2}h.01`;
    }
  }
  return path;
}
