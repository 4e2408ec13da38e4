import * as z from "zod";
import { resolveSchema } from "~/features/sos/sos.schema";

/** What a board's page takes: an alert of it. */
export const boardIntents = z.object({ intent: z.literal("acknowledge"), id: z.string().max(64) });

/** What an alert's page takes. */
export const alertIntents = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("acknowledge") }),
  resolveSchema.extend({ intent: z.literal("resolve") }),
]);

/** Who stands in; an empty choice is nobody. */
export const coverForm = z.object({ substituteId: z.string().max(64).default("") });
