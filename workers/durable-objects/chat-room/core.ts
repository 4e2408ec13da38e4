import type { RoomCard } from "../../../app/features/chat/room/room-card";
import { openVault, type Vault } from "../../../app/features/kernel/keys/vault.server";
import { seconds } from "../../../app/lib/duration";
import type { Job } from "../../job-scope";
import { readCard, readPositions, writeCard, type Position } from "./members";
import { openEndings } from "../endings";
import { isNewer, type RoomLimits } from "./chat-room.state";
import { openStore, standing } from "./chat-room.store";
import { newRateWindow, type RateWindow } from "../rate-window";
import { openSchedule, type Schedule } from "../schedule";
import { shardNow } from "../shard-now";

/** Work that a room does later, or again when it failed. */
export type TaskKind = "expire" | "news" | "release" | "retire" | "recheck";

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
  schedule: Schedule<TaskKind>;
  /** The end of each member's line of writes. */
  tails: Map<string, Promise<void>>;
  /** The vault as it was opened last (ms), and whether it is being opened anew. */
  vault: { opened: Vault; at: number; renewing: boolean } | null;
};

/** A vault younger than this (ms) is good as it is; up to `vaultLife` it is good while it is opened anew beside it. */
const vaultFresh = seconds(15);
/** As long as a data key is remembered anywhere (`data-key.server`): so long what was destroyed may live on. */
const vaultLife = seconds(30);

/** Opens a room: its tables, and where it stands. */
export function openCore(
  state: DurableObjectState,
  { sql, now, job, limits }: { sql: SqlStorage; now: () => number; job: () => Job; limits: RoomLimits },
): Core {
  openStore(sql);
  openEndings(sql);
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
    schedule: openSchedule(state.storage, now),
    tails: new Map(),
    vault: null,
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

async function openAnew(core: Core): Promise<Vault> {
  const { clinicId, roomId } = cardOf(core);
  const at = core.now();
  const job = core.job();
  const opened = await openVault(job.shard(await shardNow(job, cardOf(core))), clinicId, roomId, true);
  core.vault = { opened, at, renewing: false };
  return opened;
}

/** The vault of the room as far as it is at hand: a room in which people talk does not wait for the shard every half a minute. */
export function vaultAtHand(core: Core): Vault | null {
  const { vault } = core;
  const age = vault ? core.now() - vault.at : Infinity;
  if (!vault || age >= vaultLife || age < 0) return null;
  if (age >= vaultFresh && !vault.renewing) {
    vault.renewing = true;
    const renewed = openAnew(core).then(
      () => undefined,
      () => void (vault.renewing = false),
    );
    core.state.waitUntil(renewed);
  }
  return vault.opened;
}

/** The vault of the room. */
export async function vaultOf(core: Core): Promise<Vault> {
  return vaultAtHand(core) ?? openAnew(core);
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
