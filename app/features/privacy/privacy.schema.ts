import * as z from "zod";
import { againSchema } from "~/features/identity/identity.schema";

/** The page of a copy: another one, or the password again before it is fetched. */
export const exportForm = againSchema.extend({ intent: z.enum(["make", "confirm"], "Escolha uma das opções.") });
export const exportParams = z.object({ exportId: z.string().max(100) });
