import * as z from "zod";
import { named } from "~/features/kernel/named.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { emotionsIn, type Emotions } from "./emotion";

const message = "Escolha uma intensidade de 1 a 3.";
const intensity = z.union([z.literal(1), z.literal(2), z.literal(3)], message).optional();

const families = z.object({
  joy: intensity,
  trust: intensity,
  fear: intensity,
  surprise: intensity,
  sadness: intensity,
  disgust: intensity,
  anger: intensity,
  anticipation: intensity,
}) as z.ZodType<Emotions, Emotions>;

/** Named emotions, each family at one intensity. */
export const emotionsSchema = named("Emotions", families, { joy: 2 });

const field = z.preprocess(emptyAsAbsent, z.enum(["1", "2", "3"], message).optional());

/** The fields of a form: a radio group for each family. */
export const emotionFormFields = {
  "emotion-joy": field,
  "emotion-trust": field,
  "emotion-fear": field,
  "emotion-surprise": field,
  "emotion-sadness": field,
  "emotion-disgust": field,
  "emotion-anger": field,
  "emotion-anticipation": field,
};

type Fields = Partial<Record<keyof typeof emotionFormFields, "1" | "2" | "3" | undefined>>;

/** A form's fields with its emotions gathered. */
export function withEmotions<T extends Fields>(form: T): Omit<T, keyof Fields> & { emotions: Emotions } {
  const rest = Object.fromEntries(Object.entries(form).filter(([name]) => !(name in emotionFormFields)));
  const said = form as Record<string, unknown>;
  const emotions = emotionsIn((name) => (typeof said[name] === "string" ? said[name] : ""));
  return { ...(rest as Omit<T, keyof Fields>), emotions };
}
