import * as z from "zod";
import { days, hours } from "../../../app/lib/duration";
import { kB } from "../../../app/lib/bytes";

/** Events that can be replayed, and for how long (ms). */
export const ringSize = 500;
export const ringLife = days(7);
/** Keys that a redelivery is known by, for as long as the ring's life. */
export const keysKept = 10_000;
/** Connections of each kind a member may have. */
export const mostDevices = 10;
/** A connection's longest life (ms): then the device comes back and is authorised anew. */
export const connectionLife = hours(6);
/** Bytes a device may send in one frame, and how many that mean nothing are put up with. */
export const longestFrame = 1024;
export const mostNonsense = 20;

/** Why a socket was closed by us (api.md). */
export const closeCodes = {
  policy: 1008,
  tooBig: 1009,
  broken: 1011,
  ended: 4001,
  tooMany: 4008,
  tooOld: 4009,
} as const;

/** The only frame a device may send; sent just so, the platform answers it without waking the object. */
export const clientFrame = z.discriminatedUnion("type", [z.object({ type: z.literal("ping") })]);
export const ping = '{"type":"ping"}';
export const pong = '{"type":"pong"}';

const longestData = 32 * kB;

const eventType = /^[a-z][a-z0-9-]{0,63}$/;

/**
 * An event as a publisher may give it, its data as JSON. By hand, for it stands between what happens and whoever is told: a Worker may
 * not compile code at run time, and the schema library walks its tree each time. A test holds it against a schema.
 * @throws TypeError for what is no event
 */
export function eventOf({ key, type, data }: Record<"key" | "type" | "data", unknown>): {
  key: string;
  type: string;
  json: string;
} {
  const isNamed = typeof key === "string" && key.length > 0 && key.length <= 200;
  if (!isNamed || typeof type !== "string" || !eventType.test(type)) throw new TypeError("no event of a channel");
  const json = JSON.stringify(data ?? {}) as string | undefined;
  if (json === undefined || json.length > longestData) throw new TypeError("no data of an event");
  return { key, type, json };
}

/** What is sent to devices. `json` is the data, as JSON. */
export type Frame = { id: number; type: string; json: string };

/** A frame as sockets get it. Ids are opaque to devices. */
export function socketText({ id, type, json }: Frame): string {
  return `{"id":"${id}","type":"${type}","data":${json}}`;
}

/** A frame as server-sent events (HTML §9.2). JSON has no bare line breaks. */
export function streamText(frame: Frame): string {
  return `id: ${frame.id}\nevent: ${frame.type}\ndata: ${socketText(frame)}\n\n`;
}

/** What a frame of a device deserves. */
export function judgeFrame(message: string | ArrayBuffer): "too_big" | "unreadable" | z.output<typeof clientFrame> {
  const size = typeof message === "string" ? new TextEncoder().encode(message).byteLength : message.byteLength;
  if (size > longestFrame) return "too_big";
  if (typeof message !== "string") return "unreadable";
  try {
    return clientFrame.safeParse(JSON.parse(message)).data ?? "unreadable";
  } catch {
    return "unreadable";
  }
}

/** Where the ring stands: the last id given, and the oldest that can still be replayed (null: none). */
export type Ring = { latest: number; oldest: number | null };

/**
 * How a device goes on that has seen everything up to `after`: from now on, with a replay of what is newer than an id, or,
 * when some of it is forgotten or the id is none of ours, by loading its state anew.
 */
export function resumeOf(after: string | null, { latest, oldest }: Ring): "live" | "resync" | { after: number } {
  if (after === null) return "live";
  const seen = /^\d{1,15}$/.test(after) ? Number(after) : Number.NaN;
  if (seen === latest) return "live";
  return seen < latest && oldest !== null && seen >= oldest - 1 ? { after: seen } : "resync";
}
