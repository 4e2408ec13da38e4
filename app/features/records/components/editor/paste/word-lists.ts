import { moveInto, putBefore } from "./move-nodes";
import { styleName } from "./pasted-styles";

/** Where a paragraph of Word's stands in a list: which list, how deep (1 = outermost), with a number or a dot. */
type Item = { list: string; level: number; ordered: boolean; start: number };

/** Lists in lists, at most: deeper ones stand at the deepest level. */
const mostLevels = 4;

const number = /^[(\s]*(\d{1,4}|[a-z]|[ivxlc]{1,6})[.)]/i;

/** Word writes its lists as paragraphs, with dot or number as text: what such a paragraph says of itself. */
function itemOf(element: Element): Item | null {
  const style = element.getAttribute(styleName) ?? "";
  const found = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(style);
  if (!found || !/^(P|H\d|DIV)$/.test(element.tagName)) return null;
  const marker = markerOf(element)?.textContent ?? "";
  const said = number.exec(marker.trim())?.[1];
  return {
    list: found[1] ?? "",
    level: Math.min(mostLevels, Math.max(1, Number(found[2]))),
    ordered: said !== undefined,
    start: Number(said) || 1,
  };
}

/** The dot or number as Word shows it, for others to pass over. */
function markerOf(element: Element): Element | undefined {
  return [...element.querySelectorAll(`[${styleName}]`)].find((one) =>
    /mso-list:\s*ignore/i.test(one.getAttribute(styleName) ?? ""),
  );
}

function newList(item: Item, document: Document): HTMLElement {
  const list = document.createElement(item.ordered ? "ol" : "ul");
  if (item.ordered && item.start > 1) list.setAttribute("start", String(item.start));
  return list;
}

type Open = { list: HTMLElement; level: number };

/** The list that an item goes into, made where it is missing. A level that Word skips is none. */
function openFor(open: Open[], item: Item, document: Document): HTMLElement {
  while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
  const last = open.at(-1);
  if (last?.level === item.level && (last.list.tagName === "OL") === item.ordered) return last.list;
  const list = newList(item, document);
  if (last?.level === item.level) {
    last.list.parentNode?.insertBefore(list, last.list.nextSibling);
    open.pop();
  } else last?.list.lastElementChild?.appendChild(list);
  open.push({ list, level: item.level });
  return list;
}

/** Paragraphs that are items become lists. @param body changed by it */
export function joinWordLists(body: HTMLElement): void {
  const document = body.ownerDocument;
  let open: Open[] = [];
  let before: { element: Element; list: string } | null = null;
  for (const element of body.querySelectorAll(`[${styleName}*="mso-list"]`)) {
    const item = itemOf(element);
    if (!item) continue;
    const goesOn = before !== null && before.list === item.list && element.previousElementSibling === before.element;
    if (!goesOn) open = [];
    markerOf(element)?.remove();
    const list = openFor(open, item, document);
    const place = document.createElement("li");
    const words = document.createElement("p");
    moveInto(words, element);
    place.appendChild(words);
    const outermost = open[0]?.list ?? list;
    if (!outermost.isConnected) putBefore(outermost, element);
    list.appendChild(place);
    // What comes next must be beside the list, in the item's place.
    before = { element: outermost, list: item.list };
    element.remove();
  }
}
