import type { CSSProperties } from "react";
import { useNonce } from "~/ui/shell/nonce";

/** Where something stands in a day's column: minutes after midnight, and its lane among those beside one another. */
export type Place = { top: number; bottom: number; lane?: number; lanes?: number };

function rulesOf({ top, bottom, lane = 0, lanes = 1 }: Place): Record<string, number> {
  return { "--top": top, "--bottom": bottom, "--lane": lane, "--lanes": lanes };
}

/** The attributes that put an element in its place: by a rule of `PlacedStyles` until the page is interactive, then by its own. */
export function placeOf(key: string, place: Place, hydrated: boolean) {
  const style = hydrated ? (rulesOf(place) as CSSProperties) : undefined;
  return { "data-place": key, style } as const;
}

/** Places as rules of a style sheet: a page may not have style attributes before its scripts run (CSP). */
export function PlacedStyles({ first, places }: { first: number; places: readonly (readonly [string, Place])[] }) {
  const nonce = useNonce();
  const rules = places.map(([key, place]) => {
    const declarations = Object.entries(rulesOf(place)).map(([name, value]) => `${name}:${value}`);
    return `[data-place="${key}"]{${declarations.join(";")}}`;
  });
  const css = `.week{--first:${first}}${rules.join("")}`;
  return <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: css }} />;
}
