import * as z from "zod";
import { firstSteps } from "./first-steps";

/** Putting one first step away. */
export const putStepAwayForm = z.object({ intent: z.literal("put-away"), step: z.enum(firstSteps) });
