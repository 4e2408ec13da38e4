import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** How often (ms) a page that waits looks again, and how many times. */
const pause = 3000;
const mostLooks = 20;

/** Looks again for a model's answer while somebody waits for it in front of the page: for a minute, then the page says how to. */
export function AwaitAnswer() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    let looks = 0;
    const timer = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      looks += 1;
      if (looks >= mostLooks) clearInterval(timer);
      revalidate();
    }, pause);
    return () => clearInterval(timer);
  }, [revalidate]);
  return null;
}
