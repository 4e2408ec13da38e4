import * as z from "zod";
import { shardNames } from "~/platform/planes";

export const roomRoles = ["psychologist", "patient", "guest"] as const;
export type RoomRole = (typeof roomRoles)[number];

/**
 * What a session's object is told with every connection and whenever it changes: the shard's word on who may be in the room and
 * until when, as it was just read. No names: those come with who connects, and go with them.
 */
export const signalCardSchema = z.object({
  clinicId: z.string(),
  appointmentId: z.string(),
  shard: z.enum(shardNames),
  /** Of the session's row; of two cards the higher counts, of one version the younger. */
  version: z.int(),
  /** When (ms) it was read. */
  asOf: z.number(),
  opensAt: z.number(),
  closesAt: z.number(),
  /** Whether it can be entered at all, whatever the hour: online, accepted, neither cancelled nor over. */
  isOn: z.boolean(),
  people: z.array(z.object({ memberId: z.string(), role: z.enum(roomRoles) })).max(20),
});
export type SignalCard = z.output<typeof signalCardSchema>;

/** How browsers are to find each other (RTCIceServer). */
export const iceServerSchema = z.object({
  urls: z.array(z.string().max(300)).min(1).max(12),
  username: z.string().max(600).optional(),
  credential: z.string().max(600).optional(),
});
export type IceServer = z.output<typeof iceServerSchema>;

/** Who connects a device, as the object is told. A guest has no login: theirs is `guest`. */
export const signalConnectionSchema = z.object({
  card: signalCardSchema,
  memberId: z.string(),
  name: z.string().max(200),
  role: z.enum(roomRoles),
  sessionId: z.string(),
  /** When (ms) what lets them in was looked up: what has ended since is refused. */
  authorisedAt: z.number(),
  /** Of a patient: whether they have said yes to meeting online this time. */
  consented: z.boolean(),
  iceServers: z.array(iceServerSchema).max(6),
});
export type SignalConnection = z.output<typeof signalConnectionSchema>;

/** `sessionId` of who came by an invitation's link. */
export const guestSession = "guest";
