import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { fromWallClock } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import type { AgendaSession } from "./agenda-session";
import type { MoveAnswer } from "./move-line";
import { wallOf } from "./move.state";
import type { Moving } from "./use-move";

/**
 * Saves moves, one after another: the next waits for the answer on the one before and goes on from the version that this one made,
 * so that quick hands are not taken for two people. Once one is refused, what waited is dropped: it was moved from where nothing is.
 * @returns the sessions as they will be once what is on its way has arrived
 */
export function useSaveMove(kept: AgendaSession[], zone: string) {
  const move = useFetcher<MoveAnswer>({ key: "agenda-move" });
  const [next, setNext] = useState<Moving | null>(null);
  const { state, data, formData } = move;

  function send({ session, to }: Moving): void {
    const own = data && "moved" in data && data.moved.id === session.id ? data.moved.version : 0;
    const version = String(Math.max(session.version, own));
    const fields = { intent: "move", id: session.id, start: wallOf(to), minutes: String(to.minutes), version };
    move.submit(fields, { method: "post", action: `${teamPaths.agenda()}?index` });
  }

  useEffect(() => {
    if (!next || state !== "idle") return;
    setNext(null);
    if (!(data && "refused" in data)) send(next);
  });

  const coming = placed(kept, textOf(formData, "id"), textOf(formData, "start"), textOf(formData, "minutes"), zone);
  const waiting = next && { start: wallOf(next.to), minutes: String(next.to.minutes) };
  return {
    move,
    sessions: placed(coming, next?.session.id, waiting?.start, waiting?.minutes, zone),
    savingId: next?.session.id ?? textOf(formData, "id"),
    onSave: (moving: Moving) => (state === "idle" ? send(moving) : setNext(moving)),
  };
}

function textOf(form: FormData | undefined, name: string): string | undefined {
  const value = form?.get(name);
  return typeof value === "string" ? value : undefined;
}

/** The sessions with one of them elsewhere. */
function placed(
  sessions: AgendaSession[],
  id: string | undefined,
  start: string | undefined,
  minutes: string | undefined,
  zone: string,
): AgendaSession[] {
  const startAt = fromWallClock(start ?? "", zone);
  const length = Number(minutes);
  if (startAt === null || !(length > 0)) return sessions;
  return sessions.map((one) => (one.id === id ? { ...one, startAt, endAt: startAt + length * 60_000 } : one));
}
