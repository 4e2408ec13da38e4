import { fold } from "./text";
import { cutWhole } from "./text-length";

/** Where in a text something stands, whatever way either is typed; −1 when nowhere. */
function placeIn(text: string, asked: string): number {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = /\s/.test(character) ? (folded.endsWith(" ") ? "" : " ") : fold(character);
    folded += plain;
    for (let i = 0; i < plain.length; i++) places.push(at);
    at += character.length;
  }
  return places[folded.indexOf(fold(asked))] ?? -1;
}

/** Units before a hit that are shown with it, at most. */
const lead = 60;

/** Some words around the first place where something stands in a text. @param max code points */
export function snippet(text: string, asked: string, max: number): string {
  const at = placeIn(text, asked);
  if (at <= lead) return cutWhole(text, max);
  const space = text.indexOf(" ", at - lead);
  return `…${cutWhole(text.slice(space >= 0 && space < at ? space + 1 : at), max)}`;
}
