import * as z from "zod";
import { nearActs } from "./board-face";

/** What an emergency contact says by the link of their SMS. */
export const nearForm = z.object({ act: z.enum(nearActs) });
