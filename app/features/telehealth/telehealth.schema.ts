import * as z from "zod";
import { kB } from "~/lib/bytes";
import { iceServerSchema, roomRoles } from "./entering/room-card";

/** Bytes of one frame of a device: a description of a call (SDP) has a few kB. */
export const longestFrame = 64 * kB;

/** Levels that what two pages say to each other may nest. */
const deepest = 8;

/** Looks no deeper than that: a hostile one costs nothing. */
function isShallow(value: unknown, levels = deepest): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1));
}

const memberId = z.string().min(1).max(64);
/** Which page it is: another one after a reload, the same one after a lost line. */
const device = z.string().min(1).max(64);

/** Every frame a device may send. `data` is for the other side alone: the room passes it on unread. */
export const signalClientFrame = z.discriminatedUnion("type", [
  z.object({ type: z.literal("hello"), device: device.optional() }),
  z.object({ type: z.literal("admit"), memberId }),
  z.object({
    type: z.literal("signal"),
    to: memberId,
    data: z.unknown().refine((data) => data !== undefined && isShallow(data)),
  }),
  z.object({ type: z.literal("leave") }),
  z.object({ type: z.literal("ping") }),
]);
export type SignalClientFrame = z.output<typeof signalClientFrame>;

const person = z.object({ memberId: z.string(), name: z.string(), role: z.enum(roomRoles), device: z.string() });

/** Every frame the room sends. Instants are ms of the server's clock. */
export const signalServerFrame = z.discriminatedUnion("type", [
  /** You are in: who is, too (for the psychologist also who waits), and how to reach them. */
  z.object({
    type: z.literal("welcome"),
    you: z.string(),
    now: z.number(),
    members: z.array(person.extend({ waitingSince: z.number().nullable(), consented: z.boolean() })),
    iceServers: z.array(iceServerSchema),
  }),
  /**
   * To who waits: since when, whether the psychologist is in the room and so sees it, or was told elsewhere.
   * To the psychologist, with `memberId`: somebody waits.
   */
  z.object({
    type: z.literal("waiting"),
    now: z.number(),
    since: z.number(),
    seen: z.boolean().optional(),
    told: z.boolean().optional(),
    memberId: z.string().optional(),
    name: z.string().optional(),
    role: z.enum(roomRoles).optional(),
    consented: z.boolean().optional(),
  }),
  z.object({ type: z.literal("admitted") }),
  person.extend({ type: z.literal("joined") }),
  z.object({ type: z.literal("signal"), from: z.string(), data: z.unknown() }),
  /** `away`: only the line was lost; they may come back to the call as it is. */
  z.object({ type: z.literal("left"), memberId: z.string(), away: z.boolean() }),
  z.object({ type: z.literal("error"), code: z.string(), retryAfter: z.int().optional() }),
  z.object({ type: z.literal("pong") }),
]);
export type SignalServerFrame = z.output<typeof signalServerFrame>;
