import { useEffect, useState } from "react";
import { readySound, soundOnce } from "./alarm-sound";

const key = "caris-alert-sound";
/** How often (ms) it sounds while somebody waits. */
const again = 20_000;

/** Whether this device may sound and move its title: only after the person said so here. */
export function useConsent(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false);
  useEffect(() => {
    try {
      setOn(localStorage.getItem(key) === "on");
    } catch {
      // storage is off: then it is asked for on each visit
    }
  }, []);
  const change = (wanted: boolean) => {
    setOn(wanted);
    try {
      if (wanted) localStorage.setItem(key, "on");
      else localStorage.removeItem(key);
    } catch {
      // as above
    }
    if (wanted) soundOnce();
  };
  return [on, change];
}

/** Sounds, and says it in the title, while alerts wait for somebody. @param waiting how many @param on whether the person agreed */
export function useAlarm(waiting: number, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const touch = () => readySound();
    addEventListener("pointerdown", touch, { once: true });
    addEventListener("keydown", touch, { once: true });
    return () => {
      removeEventListener("pointerdown", touch);
      removeEventListener("keydown", touch);
    };
  }, [on]);
  useEffect(() => {
    if (!on || waiting === 0) return;
    soundOnce();
    const timer = setInterval(soundOnce, again);
    return () => clearInterval(timer);
  }, [on, waiting]);
  useEffect(() => (on && waiting > 0 ? moveTitle(waiting) : undefined), [on, waiting]);
}

function moveTitle(waiting: number): () => void {
  const title = document.title;
  const said = waiting === 1 ? "(1) Pedido de ajuda" : `(${waiting}) Pedidos de ajuda`;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.title = said;
  const timer = still ? undefined : setInterval(() => (document.title = document.title === said ? title : said), 1500);
  return () => {
    clearInterval(timer);
    document.title = title;
  };
}
