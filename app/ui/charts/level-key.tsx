import { PixelDrawing } from "./pixel-drawing";

/** What the colours of a grid mean: a cell and a word each, from low to high. */
export function LevelKey({ words }: { words: string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {words.map((word, i) => (
        <li key={word} className="inline-flex items-center gap-1.5">
          <span className="size-4">
            <PixelDrawing
              lines={[{ key: word, name: word, short: word, cells: [i + 1] }]}
              length={1}
              isUpright={false}
            />
          </span>
          {word}
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5">
        <span className="size-4">
          <PixelDrawing lines={[{ key: "", name: "", short: "", cells: [null] }]} length={1} isUpright={false} />
        </span>
        sem registro
      </li>
    </ul>
  );
}
