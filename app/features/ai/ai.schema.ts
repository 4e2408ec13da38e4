import * as z from "zod";
import { aiFeatures } from "./use/ai-feature";

/** One of the uses of a model. */
export const aiFeature = z.enum(aiFeatures, "Escolha um dos usos.");

/** `PUT /api/psychologist/patients/:id/ai`. */
export const switchBody = z.object({ feature: aiFeature, on: z.boolean("Diga se fica ligado: true ou false.") });
