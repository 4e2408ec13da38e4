import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { minuteOfDay, localDay } from "~/lib/time/wall-clock";
import { isAwaited } from "../../appointment";
import type { AgendaSession } from "./agenda-session";
import { actOfKey, isSame, moved, type MoveAct, type Stand } from "./move.state";

/** A session on its way to another time, not saved yet. */
export type Moving = {
  session: AgendaSession;
  from: Stand;
  to: Stand;
  /** Where the pointer is; null for who moves by keys. */
  pointer: { x: number; y: number } | null;
};

/** States in which a session can still be moved. */
export function isMovable({ status, patients }: AgendaSession): boolean {
  return isAwaited(status) && patients.length > 0;
}

/** Where a session stands on the wall clock. */
export function standOf({ startAt, endAt }: AgendaSession, zone: string): Stand {
  const [day, start] = [localDay(startAt, zone), minuteOfDay(startAt, zone)];
  return { day, start, minutes: Math.round((endAt - startAt) / 60_000) };
}

/** Who goes on by Tab or a press elsewhere gives up: the ghost would stand there, out of reach of Enter and Escape. */
function leftByKeys(moving: Moving | null): Moving | null {
  return moving?.pointer === null ? null : moving;
}

type Grid = { first: number; days: readonly string[]; zone: string };

/** Which day and minute lie below a pointer. */
function below(grid: HTMLElement, first: number, x: number, y: number): { day: string; minute: number } | null {
  const columns = [...grid.querySelectorAll<HTMLElement>("[data-day]")];
  const column = columns.find((one) => x < one.getBoundingClientRect().right) ?? columns.at(-1);
  const hour = column?.querySelector(".week-hour")?.getBoundingClientRect().height;
  if (!column || !hour) return null;
  return { day: column.dataset.day ?? "", minute: first + ((y - column.getBoundingClientRect().top) / hour) * 60 };
}

/** Pixels that a pointer goes before a press becomes a drag. */
const threshold = 5;
/** Pixels at a block's lower edge that stretch it. */
const edge = 8;

/**
 * Moving by keys and by dragging: arrows move the session that has the focus, with Shift they change its end; Enter saves and Escape gives
 * up. A finger drags only the session that is open: elsewhere it scrolls.
 */
export function useMove(grid: RefObject<HTMLElement>, { first, days, zone }: Grid, onSave: (moving: Moving) => void) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const stop = useRef<() => void>();
  useEffect(() => () => stop.current?.(), []);

  function end(what: Moving | null): void {
    setMoving(null);
    if (what && !isSame(what.from, what.to)) onSave(what);
  }

  function onKeyDown(session: AgendaSession, event: KeyboardEvent): void {
    if (!isMovable(session) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actOfKey(event);
    const here = moving?.session.id === session.id ? moving : null;
    const from = standOf(session, zone);
    if (act) setMoving({ session, from, to: moved(here?.to ?? from, act, days), pointer: null });
    else if (here && (event.key === "Enter" || event.key === "Escape")) end(event.key === "Enter" ? here : null);
    else return;
    event.preventDefault(); // also for the panel, which closes on an Escape that nobody took
  }

  function onPointerDown(session: AgendaSession, isOpen: boolean, event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || !grid.current || !isMovable(session)) return;
    if (event.pointerType === "touch" && !isOpen) return;
    const box = event.currentTarget.getBoundingClientRect();
    const from = standOf(session, zone);
    const stretches = box.bottom - event.clientY <= edge;
    const grabbed = ((event.clientY - box.top) / box.height) * from.minutes;
    let now: Moving | null = null;
    stop.current = followPointer(event.nativeEvent, {
      at(x, y) {
        const found = grid.current && below(grid.current, first, x, y);
        if (!found) return;
        const { day, minute } = found;
        const act: MoveAct = stretches ? { kind: "end", at: minute } : { kind: "place", day, start: minute - grabbed };
        now = { session, from, to: moved(from, act, days), pointer: { x, y } };
        setMoving(now);
      },
      done: (kept) => end(kept ? now : null),
    });
  }

  return { moving, onKeyDown, onBlur: () => setMoving(leftByKeys), onPointerDown };
}

type Follow = { at(x: number, y: number): void; done(kept: boolean): void };

/** Follows a pressed pointer until it is let go, or Escape gives up. @returns how to stop it */
function followPointer(pressed: globalThis.PointerEvent, { at, done }: Follow): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let dragging = false;
  const end = (kept: boolean) => {
    ending.abort();
    if (dragging) done(kept);
  };
  const on = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void) =>
    addEventListener(type, hear, { signal });
  on("pointermove", (event) => {
    const far = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > threshold;
    dragging ||= far;
    if (dragging) at(event.clientX, event.clientY);
  });
  on("pointerup", () => {
    if (dragging) swallowClick();
    end(true);
  });
  on("pointercancel", () => end(false));
  on("keydown", (event) => {
    if (event.key !== "Escape" || !dragging) return;
    event.preventDefault();
    end(false);
  });
  return () => end(false);
}

/** The press was on a link: what follows a drag is no click on it. */
function swallowClick(): void {
  const swallow = (event: Event) => event.preventDefault();
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }));
}
