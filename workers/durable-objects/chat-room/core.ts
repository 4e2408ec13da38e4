import type { RoomCard } from "../../../app/features/chat/room/room-card";
import { openVault, type Vault } from "../../../app/features/kernel/keys/vault.server";
import type { Job } from "../../job-scope";
import { readCard, readPositions, writeCard, type Position } from "./members";
import { openEndings } from "../endings";
import { isNewer, type RoomLimits } from "./chat-room.state";
import { openStore, standing } from "./chat-room.store";
import { newRateWindow, type RateWindow } from "../rate-window";

/** What every part of a room works with. All of it but the log itself is read anew when the object wakes. */
export type Core = {
  state: DurableObjectState;
  sql: SqlStorage;
  now(): number;
  /** A job's context: the shard and the platform. */
  job(): Job;
  lastSeq: number;
  rev: number;
  card: RoomCard | null;
  positions: Map<string, Position>;
  messages: RateWindow;
  frames: RateWindow;
  /** When (ms) each member's typing was last told. */
  typing: Map<string, number>;
  /** What the schedule holds, by kind. */
  tasks: Map<string, number>;
  /** The end of each member's line of writes. */
  tails: Map<string, Promise<void>>;
};

/** Opens a room: its tables, and where it stands. */
export function openCore(
  state: DurableObjectState,
  { sql, now, job, limits }: { sql: SqlStorage; now: () => number; job: () => Job; limits: RoomLimits },
): Core {
  openStore(sql);
  openEndings(sql);
  const tasks = [...sql.exec<{ kind: string; at: number }>("select kind, at from task")];
  return {
    state,
    sql,
    now,
    job,
    ...standing(sql),
    card: readCard(sql),
    positions: readPositions(sql),
    messages: newRateWindow(limits.messages, limits.window),
    frames: newRateWindow(limits.frames, limits.window),
    typing: new Map(),
    tasks: new Map(tasks.map(({ kind, at }) => [kind, at])),
    tails: new Map(),
  };
}

/** Takes a card that came with a call, when it is newer. @returns the card it replaces, null when it was not taken */
export function takeCard(core: Core, card: RoomCard): { before: RoomCard | null } | null {
  const before = core.card;
  if (!isNewer(card, before)) return null;
  core.card = card;
  // Of one version only what members see is worth a write.
  if (!before || before.version !== card.version || before.readOnly !== card.readOnly) writeCard(core.sql, card);
  return { before };
}

/** The room's card. A room is asked nothing before it was given one. */
export function cardOf({ card }: Core): RoomCard {
  if (!card) throw new Error("a room without a card");
  return card;
}

/** The vault of the room. */
export function vaultOf(core: Core): Promise<Vault> {
  const { clinicId, roomId, shard } = cardOf(core);
  return openVault(core.job().shard(shard), clinicId, roomId);
}

/**
 * Runs a member's steps one after another in the order they were asked for, whatever was begun before them (sealing, looking files
 * up) takes. Members do not wait for each other. What a step does after its own awaits is one synchronous piece, which looks anew at
 * what it waited beside: number, store, send.
 */
export function inOrder<T>(core: Core, memberId: string, step: () => T | Promise<T>): Promise<T> {
  const run = (core.tails.get(memberId) ?? Promise.resolve()).then(step);
  const tail = run
    .then(
      () => undefined,
      () => undefined,
    )
    .finally(() => {
      if (core.tails.get(memberId) === tail) core.tails.delete(memberId);
    });
  core.tails.set(memberId, tail);
  return run;
}

/** Has a kind of work done at an instant (ms), or earlier if that is planned: one alarm for all kinds, the schedule in a table. */
export function wakeBy(core: Core, kind: string, at: number): void {
  const planned = core.tasks.get(kind);
  if (planned !== undefined && planned <= at) return;
  const next = Math.min(...core.tasks.values());
  core.tasks.set(kind, at);
  core.sql.exec("insert or replace into task (kind, at) values (?, ?)", kind, at);
  if (at < next) void core.state.storage.setAlarm(at);
}
