import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

type LookAgainProps = {
  /** Pause (ms) between an answer and the next look. */
  every: number;
  /** Looks in all, for a page that then says how to look by hand; without it, as many as it takes. */
  most?: number;
};

/** Loads the page's data anew, again and again, while somebody has the page in front of them and waits for something. */
export function LookAgain({ every, most = Number.POSITIVE_INFINITY }: LookAgainProps) {
  const { revalidate, state } = useRevalidator();
  const looks = useRef(0);
  const isIdle = state === "idle";
  useEffect(() => {
    if (!isIdle) return;
    const timer = setInterval(() => {
      if (document.visibilityState !== "visible" || !navigator.onLine || looks.current >= most) return;
      looks.current += 1;
      revalidate();
    }, every);
    return () => clearInterval(timer);
  }, [every, isIdle, most, revalidate]);
  return null;
}
