import * as z from "zod";
import { shardNames } from "~/platform/planes";

/**
 * What a room's object is told of its room with every call and connection: the shard's word on who is in it and whether one may
 * write, as the use case has just read it to let the caller in.
 */
export const roomCardSchema = z.object({
  clinicId: z.string(),
  roomId: z.string(),
  shard: z.enum(shardNames),
  /** Of the room's row; of two cards the higher counts, of one version the younger. */
  version: z.int(),
  /** When (ms) it was read. */
  asOf: z.number(),
  readOnly: z.boolean(),
  members: z.array(
    z.object({ memberId: z.string(), name: z.string(), role: z.enum(["patient", "psychologist", "admin"]) }),
  ),
});
export type RoomCard = z.output<typeof roomCardSchema>;

/** Who connects a device to a room, as the object is told. */
export const roomConnectionSchema = z.object({
  card: roomCardSchema,
  memberId: z.string(),
  sessionId: z.string(),
  /** When (ms) the login was looked up: one that ended since is refused. */
  authorisedAt: z.number(),
});
export type RoomConnection = z.output<typeof roomConnectionSchema>;
