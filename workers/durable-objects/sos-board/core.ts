import type { CallChannel } from "../../../app/features/sos/ladder/ladder.policy";
import type { BoardCall } from "../../../app/features/sos/board/board-face";
import type { People } from "../../../app/features/sos/board/read-people.server";
import type { Job } from "../../job-scope";
import { openEndings } from "../endings";
import { metaOf, openStore, putMeta } from "./sos-board.store";

/** A press that stands while its login is looked up: where it is told of, and the word that it is known. */
type Unsettled = { alertId: string; line: number; over: Promise<void>; settled: () => void };

/** What every part of a board works with. What is not in `sql` is a cache, or work that can be begun anew. */
export type Core = {
  state: DurableObjectState;
  sql: SqlStorage;
  now(): number;
  /** A job's context: both planes and the platform. A new one each time: a database session kept for long may come to ask a replica that lags. */
  job(): Job;
  /** Which clinic this is; null until the first call has said so. */
  place: BoardCall | null;
  /** Who would be called, by patient, opened. */
  people: Map<string, { people: People; readAt: number }>;
  /** Keys of patients, opened. */
  keys: Map<string, CryptoKey>;
  /** Work under way, by name: one of each at a time. */
  running: Map<string, Promise<void>>;
  /** Presses whose login is being looked up, by whose they are and their own names. */
  unsettled: Map<string, Unsettled>;
  /** Pages being sent, by which way. */
  sending: Map<string, CallChannel>;
  /** The alarm that is set (ms), so that it is not set again. */
  alarmAt: number | null;
};

/** Opens a board: its tables, and where it stands. */
export function openCore(
  state: DurableObjectState,
  { sql, now, job }: { sql: SqlStorage; now: () => number; job: () => Job },
): Core {
  openStore(sql);
  openEndings(sql);
  const place = metaOf(sql, "place");
  return {
    state,
    sql,
    now,
    job,
    place: place === null ? null : (JSON.parse(place) as BoardCall),
    people: new Map(),
    keys: new Map(),
    running: new Map(),
    unsettled: new Map(),
    sending: new Map(),
    alarmAt: null,
  };
}

/** Learns which clinic this is. */
export function settle(core: Core, { clinicId, shard }: BoardCall): void {
  if (core.place) return;
  core.place = { clinicId, shard };
  putMeta(core.sql, "place", JSON.stringify(core.place));
}

/** Which clinic this is. A board is asked nothing before it was told. */
export function placeOf({ place }: Core): BoardCall {
  if (!place) throw new Error("a board without a clinic");
  return place;
}
