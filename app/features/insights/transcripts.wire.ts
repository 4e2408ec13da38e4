import * as z from "zod";
import { fileInfoSchema } from "~/features/files/files.schema";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { iso } from "~/lib/time/iso";
import { heardBody as heardWords, soundBody as soundWords } from "./insights.schema";
import type { HeardSound, OwnSounds, SharedSound } from "./transcript/read-transcripts.server";

const status = z
  .enum(["not_asked", "queued", "unseen", "ready", "none"])
  .describe("`unseen`: escrita, à espera de quem atende; `none`: pedida, e sem transcrição que se possa mostrar");

const heard = {
  file: fileInfoSchema,
  isTooLong: z.boolean().describe("Mais de cinco minutos: não dá para pedir"),
  id: z.string().nullable(),
  status,
  text: z.string().nullable(),
  model: z.string().nullable(),
  createdAt: instantSchema.nullable(),
  correctedBy: z.enum(["patient", "team"]).nullable(),
};

const example = {
  file: {
    id: "fil_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    kind: "audio" as const,
    type: "audio/webm",
    name: "áudio.webm",
    size: 40_000,
  },
  isTooLong: false,
  id: "trs_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  status: "ready" as const,
  text: "Hoje eu consegui descansar depois do almoço.",
  model: "gpt-4o-mini-transcribe",
  createdAt: "2026-03-14T12:30:00.000Z",
  correctedBy: null,
};

/** The sounds of an own entry, as the API shows them. */
export const ownSoundsSchema = named(
  "OwnTranscripts",
  z.object({
    sounds: z.array(z.object({ ...heard, helpful: z.boolean().nullable() })),
    refusal: z
      .enum(["no_consent", "off", "off_here", "nobody"])
      .nullable()
      .describe("Por que não dá para pedir; `nobody`: ninguém acompanha, e ninguém conferiria antes"),
  }),
  { sounds: [{ ...example, helpful: null }], refusal: null },
);

/** The same as who cares for the patient reads them. */
export const sharedSoundsSchema = named(
  "SharedTranscripts",
  z.array(
    z.object({
      ...heard,
      isToBeHeard: z
        .boolean()
        .describe("Há palavras sobre morrer ou se machucar: ouça. `false` não diz nada, e não é avaliação de risco"),
    }),
  ),
  [{ ...example, status: "unseen" as const, isToBeHeard: false }],
);

export const soundBody = named("AskTranscript", soundWords, { fileId: example.file.id });
export const heardBody = named("CorrectTranscript", heardWords, { text: example.text });

function shown({ sound, by, isTooLong, id, status: stands, text, correctedBy }: HeardSound) {
  return {
    ...{ file: sound, isTooLong, id, status: stands, text, correctedBy },
    ...{ model: by?.model ?? null, createdAt: by ? iso(by.at) : null },
  };
}

/** Own sounds as the API shows them. */
export function showOwnSounds({ sounds, refusal }: OwnSounds) {
  return { sounds: sounds.map((one) => ({ ...shown(one), helpful: one.helpful })), refusal };
}

/** Shared sounds as the API shows them. */
export function showSharedSounds(sounds: readonly SharedSound[]) {
  return sounds.map((one) => ({ ...shown(one), isToBeHeard: one.isToBeHeard }));
}
