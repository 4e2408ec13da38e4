import * as z from "zod";
import { questionKinds, type Question, type Sheet } from "../sheet";

const option = z.object({ label: z.string(), points: z.int().nullable() });
const stored = z.object({
  title: z.string(),
  intro: z.string(),
  questions: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal(questionKinds[0]), text: z.string(), options: z.array(option) }),
      z.object({
        kind: z.literal(questionKinds[1]),
        text: z.string(),
        least: z.int(),
        most: z.int(),
        ends: z.tuple([z.string(), z.string()]),
        counts: z.boolean(),
      }),
      z.object({ kind: z.literal(questionKinds[2]), text: z.string() }),
      z.object({ kind: z.literal(questionKinds[3]), text: z.string() }),
    ]),
  ),
});

/** What a psychologist wrote: a title, what is said before, and the questions in order. */
export type Content = { title: string; intro: string; questions: Question[] };

/** A version's content as it is stored. */
export function contentIn(json: string): Content {
  return stored.parse(JSON.parse(json));
}

/** A questionnaire as it is put before somebody. */
export function sheetOfContent(
  { code, sheetVersion }: { code: string; sheetVersion: number },
  { title, intro, questions }: Content,
): Sheet {
  return { code, version: sheetVersion, name: title, asks: intro, stem: "", questions, safetyItem: null };
}
