import { lazy, Suspense, useEffect, useState } from "react";
import type { PalettePlace } from "./palette";

const Palette = lazy(async () => ({ default: (await import("./palette")).Palette }));

type PaletteKeyProps = {
  /** The page that searches without JavaScript: the palette asks the same loader. */
  searchHref: string;
  places: PalettePlace[];
  /** What is looked for beside places: "pessoa". */
  asks: string;
};

/** Ctrl K or ⌘K opens the palette, whose code comes with the first press; a field that has a use for the keys keeps them. */
export function PaletteKey({ searchHref, places, asks }: PaletteKeyProps) {
  // How many times it was asked for; 0: closed.
  const [opening, setOpening] = useState(0);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      if (!(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpening((times) => times + 1);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  if (opening === 0) return null;
  return (
    <Suspense fallback={null}>
      <Palette {...{ searchHref, places, asks, opening }} onClose={() => setOpening(0)} />
    </Suspense>
  );
}
