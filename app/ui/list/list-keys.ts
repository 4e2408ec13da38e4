import { useEffect, useRef, type RefObject } from "react";

/** Whether the key is meant for a field and not for the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")
  );
}

/** Whether a key was pressed alone: shortcuts of the browser stay its own. */
export function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

const off = "caris.list-keys";

/** Whether somebody wants single keys to do nothing, on this device: who speaks to the machine, or reads with its own keys (WCAG 2.1.4). */
export function areKeysOff(): boolean {
  try {
    return localStorage.getItem(off) === "off";
  } catch {
    return false;
  }
}

/** Has single keys do nothing on this device, or something again. */
export function setKeysOff(isOff: boolean): void {
  try {
    if (isOff) localStorage.setItem(off, "off");
    else localStorage.removeItem(off);
  } catch {
    // A device that keeps nothing keeps the keys as they are.
  }
}

/** The row that holds the focus: its own link, or anything else in it. */
function rowAt(links: HTMLElement[]): number {
  const held = document.activeElement;
  return links.findIndex((link) => link === held || (held !== null && link.closest("tr")?.contains(held)));
}

function move(list: HTMLElement, step: 1 | -1): void {
  const links = [...list.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rowAt(links);
  const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1);
  links[next]?.focus();
}

/** Marks the row that holds the focus, or takes its mark away; whether it could. */
function mark(list: HTMLElement): boolean {
  const links = [...list.querySelectorAll<HTMLElement>("[data-row]")];
  const box = links[rowAt(links)]?.closest("tr")?.querySelector<HTMLInputElement>("input[data-mark]");
  box?.click();
  return box !== null && box !== undefined;
}

/** j and k walk the links marked `data-row` inside a list, x marks a row that can be marked; "/" goes to the page's search field. */
export function useListKeys(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (isTyping(event.target) || !isPlain(event) || !list.current || areKeysOff()) return;
      if (event.key === "j") move(list.current, 1);
      else if (event.key === "k") move(list.current, -1);
      else if (event.key === "x" && mark(list.current)) event.preventDefault();
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
