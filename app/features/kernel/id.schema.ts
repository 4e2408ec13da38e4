import * as z from "zod";
import { named } from "./named-schema";

/** An answer that only says which one it was. */
export const idSchema = named("Id", z.object({ id: z.string() }), { id: "fil_01JQ2M3N4P5Q6R7S8T9V0W1X2Y" });
