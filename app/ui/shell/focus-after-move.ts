import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * When what had the focus went with the page (a link that was followed, a form that was answered), the heading of what came takes
 * it, so that the keyboard goes on from there and a screen reader says where one is (WCAG 2.4.3). Who has the focus keeps it.
 */
export function useFocusAfterMove(): void {
  const { key } = useLocation();
  const seen = useRef(key);
  useEffect(() => {
    if (seen.current === key) return;
    seen.current = key;
    if (document.activeElement !== document.body) return;
    const heading = document.querySelector<HTMLElement>("main h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.style.outline = "none"; // it is read out, and not pressed
    heading.focus({ preventScroll: true });
  }, [key]);
}
