import * as z from "zod";
import { named } from "~/features/kernel/named.schema";

/** Query of the member's channel, as socket and as stream. */
export const channelQuerySchema = z.object({
  after: z.string().max(64).optional().describe("Id do último evento visto; o que veio depois é repetido, em ordem"),
  ticket: z.string().max(200).optional().describe("Bilhete de POST /api/auth/tickets, em vez de cookie ou token"),
});

/** What the channel sends: `welcome`, `resync` (reload your state), and every event by its type. */
export const channelFrameSchema = named(
  "ChannelEvent",
  z.object({ id: z.string(), type: z.string(), data: z.unknown() }),
  { id: "42", type: "unread", data: { unread: 1 } },
);
