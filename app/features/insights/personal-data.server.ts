import { namesOf } from "~/ui/copy/model-uses";
import { and, eq } from "drizzle-orm";
import * as z from "zod";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import type { PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { modelAsk } from "./asked/model-ask.table";
import { openAnswer, storedSources } from "./asked/ask-seal.server";
import { aiProblem } from "./problem/ai-problem.table";
import { openWords } from "./problem/problems.server";
import { openText } from "./reflection/insight-seal.server";
import { openPlain } from "./plain/plain-seal.server";
import { plainVersion } from "./plain/plain-version.table";
import { openHeard } from "./transcript/transcript-seal.server";
import { transcript } from "./transcript/transcript.table";
import { insight, insightRating } from "./reflection/insight.table";

const ofPatient = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(insight.clinicId, clinicId), eq(insight.patientId, memberId));
const ratedBy = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(insightRating.clinicId, clinicId), eq(insightRating.patientId, memberId));
const askedAbout = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(modelAsk.clinicId, clinicId), eq(modelAsk.patientId, memberId));

const reportedOn = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(aiProblem.clinicId, clinicId), eq(aiProblem.patientId, memberId));

const heardOf = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(transcript.clinicId, clinicId), eq(transcript.patientId, memberId));

/** Reflections of a model on a patient's entries, what it heard in their voice notes, whether they helped, and what who cares for them asked a model about them. What is counted on the spot is kept nowhere. */
export const insightsData: PersonalData = {
  feature: "insights",
  operation: {
    what: "Textos de um modelo de linguagem",
    why: `O que a própria pessoa pede (${namesOf("patient")}) e o que quem atende pede com a autorização dela (${namesOf("professional")})`,
    of: "Pacientes",
    with: "OpenAI, só com a autorização da pessoa",
  },
  goes: [
    {
      who: "patient",
      words:
        "O que você pediu a um modelo de linguagem, o que disse disso, as transcrições dos seus áudios, os documentos em palavras simples, e o que quem atende você pediu a ele",
      also: ["ai"],
    },
  ],
  stores: [
    clinicTable(aiProblem, {
      whose: "patient",
      of: reportedOn,
      by: [aiProblem.id],
      show: async ({ id, feature, reason, wordsSealed, model, reportedAt, seenAt }, place) => {
        const words =
          wordsSealed === null
            ? null
            : await orUnreadable(
                openWords(await readingVault(place, place.memberId), { id, wordsSealed }),
                unreadableText,
              );
        return { id, feature, reason, words, model, reportedAt, seenAt };
      },
    }),
    clinicTable(modelAsk, {
      whose: "patient",
      of: askedAbout,
      by: [modelAsk.id],
      show: async (ask, place) => {
        const { id, feature, sources, status, textSealed, model, createdAt } = ask;
        const text =
          textSealed === null
            ? null
            : await orUnreadable<unknown>(
                openAnswer(await readingVault(place, place.memberId), { id, textSealed }, z.unknown()),
                unreadableText,
              );
        const entries = storedSources.parse(JSON.parse(sources)).map(([entry]) => entry);
        return { id, feature, entries, status, text, model, createdAt };
      },
    }),
    clinicTable(transcript, {
      whose: "patient",
      of: heardOf,
      by: [transcript.id],
      show: async ({ id, entryId, fileId, status, textSealed, model, createdAt, seenAt, correctedBy }, place) => {
        const text =
          textSealed === null
            ? null
            : await orUnreadable(
                openHeard(await readingVault(place, place.memberId), { id, textSealed }),
                unreadableText,
              );
        return { id, entryId, fileId, status, text, model, createdAt, seenAt, isCorrected: correctedBy !== null };
      },
    }),
    clinicTable(plainVersion, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(plainVersion.clinicId, clinicId), eq(plainVersion.patientId, memberId)),
      by: [plainVersion.documentId],
      show: async ({ id, documentId, textSealed, model, madeAt, isEdited, acceptedAt }, place) => {
        const opened = openPlain(await readingVault(place, place.memberId), { id, textSealed });
        const text = await orUnreadable(opened, unreadableText);
        return { id, documentId, text, model, madeAt, isEdited, acceptedAt };
      },
    }),
    clinicTable(insightRating, {
      whose: "patient",
      of: ratedBy,
      by: [insightRating.insightId],
      show: ({ insightId, helpful, ratedAt }) => ({ insightId, helpful, ratedAt }),
    }),
    clinicTable(insight, {
      whose: "patient",
      of: ofPatient,
      by: [insight.id],
      show: async ({ id, entryId, status, textSealed, reason, model, createdAt }, place) => {
        const vault = await readingVault(place, place.memberId);
        const text =
          textSealed === null ? null : await orUnreadable<unknown>(openText(vault, id, textSealed), unreadableText);
        return { id, entryId, status, text, reason, model, createdAt };
      },
    }),
  ],
};
