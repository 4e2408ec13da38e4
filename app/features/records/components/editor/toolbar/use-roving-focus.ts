import { useEffect, type RefObject } from "react";

/** The tools in order; those of a closed part are not among them. */
const toolsOf = (bar: HTMLElement) => [...bar.querySelectorAll<HTMLElement>("[data-tool]")];

function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** One stop for Tab in the whole bar; arrows move within it (the toolbar pattern of ARIA). */
export function useRovingFocus(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const settle = (chosen?: HTMLElement) => {
      const tools = toolsOf(element);
      const stop = chosen ?? tools.find(({ tabIndex }) => tabIndex === 0) ?? tools[0];
      for (const tool of tools) tool.tabIndex = tool === stop ? 0 : -1;
    };
    const onKey = (event: KeyboardEvent) => {
      const tools = toolsOf(element);
      const at = tools.indexOf(event.target as HTMLElement);
      const next = at < 0 ? null : placeAfter(event.key, at, tools.length);
      if (next === null) return;
      event.preventDefault();
      tools[next]?.focus();
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && "tool" in target.dataset) settle(target);
    };
    settle();
    // Tools of a table come and go with the cursor.
    const watch = new MutationObserver(() => settle());
    watch.observe(element, { childList: true, subtree: true });
    element.addEventListener("keydown", onKey);
    element.addEventListener("focusin", onFocus);
    return () => {
      watch.disconnect();
      element.removeEventListener("keydown", onKey);
      element.removeEventListener("focusin", onFocus);
    };
  }, [bar]);
}
