import { useEffect, useRef, type RefObject } from "react";

/** Whether the key is meant for a field and not for the page. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

/** Whether a key was pressed alone: shortcuts of the browser stay its own. */
export function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

function move(list: HTMLElement, step: 1 | -1): void {
  const links = [...list.querySelectorAll<HTMLElement>("[data-row]")];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1);
  links[next]?.focus();
}

/** j and k walk the links marked `data-row` inside a list; "/" goes to the page's search field. */
export function useListKeys(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (isTyping(event.target) || !isPlain(event) || !list.current) return;
      if (event.key === "j") move(list.current, 1);
      else if (event.key === "k") move(list.current, -1);
      else if (event.key === "/") document.querySelector<HTMLElement>("input[type=search]")?.focus();
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [list]);
}

/** Where a panel beside the list has just closed and the focus went with it: back to the row it was opened from. */
export function useFocusBack(list: RefObject<HTMLElement>, openId: string | undefined): void {
  const before = useRef(openId);
  useEffect(() => {
    const closed = openId === undefined ? before.current : undefined;
    before.current = openId;
    if (closed === undefined || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(closed)}"]`)?.focus();
  }, [list, openId]);
}
