import { gapsOf, pixelsOf, step, type PixelLine } from "./pixel-geometry";
import { fills, levelTones } from "./tone";

/** Strokes that double the colour, in the colour that can be seen on it. */
const onLevel = ["stroke-on-mood-1", "stroke-on-mood-2", "stroke-on-mood-3", "stroke-on-mood-4", "stroke-on-mood-5"];

type PixelDrawingProps = { lines: PixelLine[]; length: number; isUpright: boolean };

/** The squares of a grid: one path a level, however many there are. */
export function PixelDrawing({ lines, length, isUpright }: PixelDrawingProps) {
  const grid = { lines, isUpright };
  const [along, across] = [length * step, lines.length * step];
  const box = isUpright ? `0 0 ${across} ${along}` : `0 0 ${along} ${across}`;
  return (
    <svg
      aria-hidden="true"
      viewBox={box}
      preserveAspectRatio="none"
      className={isUpright ? "aspect-[12/19] w-full" : "w-full"}
    >
      <path d={gapsOf(grid)} className="stroke-line-strong" strokeWidth={1.6} strokeLinecap="round" />
      {levelTones.map((tone, i) => {
        const { squares, strokes } = pixelsOf(i + 1, grid);
        return (
          <g key={tone}>
            <path d={squares} className={fills[tone]} />
            <path d={strokes} className={onLevel[i]} strokeWidth={1} strokeLinecap="round" />
          </g>
        );
      })}
    </svg>
  );
}
