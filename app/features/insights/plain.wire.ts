import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { iso } from "~/lib/time/iso";
import { feedbackSchema, plainBody as plainWords } from "./insights.schema";
import type { OwnPlain } from "./plain/own-plain.server";
import type { PlainVersion } from "./plain/plain-version.server";

const shownPlain = {
  text: z.string(),
  model: z.string(),
  createdAt: instantSchema.describe("Quando o modelo escreveu"),
  isEdited: z.boolean().describe("Quem escreveu o documento mudou o que o modelo propôs"),
};
const example = {
  text: "A escola quer ajudar no retorno às aulas.",
  model: "gpt-5-mini",
  createdAt: "2026-03-14T12:30:00.000Z",
  isEdited: true,
};

/** How the plain words of a document stand for its author, as the API shows it. */
export const plainSchema = named(
  "PlainVersion",
  z.object({
    id: z.string().nullable(),
    status: z.enum(["not_asked", "queued", "ready", "none"]),
    draft: z.string().nullable().describe("O que um modelo propõe; só quem escreveu o documento vê"),
    model: z.string().nullable(),
    createdAt: instantSchema.nullable(),
    helpful: z.boolean().nullable(),
    accepted: z.object(shownPlain).nullable().describe("O que a pessoa lê embaixo do documento"),
    refusal: z.enum(["no_consent", "off", "off_here"]).nullable(),
  }),
  {
    ...{ id: null, status: "not_asked" as const, draft: null, model: null, createdAt: null, helpful: null },
    ...{ accepted: example, refusal: null },
  },
);

/** What a patient reads beside a document, as the API shows it. */
export const ownPlainSchema = named(
  "OwnPlainVersion",
  z.object({ id: z.string(), ...shownPlain, helpful: z.boolean().nullable() }),
  { id: "plw_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", ...example, helpful: null },
);

export const plainBody = named("AcceptPlainVersion", plainWords, { text: example.text });
export const plainRatingBody = named("RatePlainVersion", feedbackSchema, { helpful: true });

/** As its author is shown it. */
export function showPlain({ id, status, draft, by, helpful, accepted, refusal }: PlainVersion) {
  const { at, ...words } = accepted ?? { at: 0 };
  return {
    ...{ id, status, draft, helpful, refusal, model: by?.model ?? null, createdAt: by ? iso(by.at) : null },
    accepted: accepted && { ...words, createdAt: iso(at) },
  };
}

/** As its patient is. */
export function showOwnPlain({ at, ...plain }: OwnPlain) {
  return { ...plain, createdAt: iso(at) };
}
