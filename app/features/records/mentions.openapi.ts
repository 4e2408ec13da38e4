import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { named } from "~/features/kernel/named.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { mentionKinds } from "./document/document";

/** What is looked for. */
export const mentionSearch = z.object({ q: z.preprocess(emptyAsAbsent, z.string().max(60).default("")) });

const mentionSearchBody = named("MentionSearch", z.object({ q: z.string().max(60).optional() }), { q: "quarta" });
const mentionable = named(
  "Mentionable",
  z.object({ kind: z.enum(mentionKinds), id: z.string(), label: z.string(), when: z.string() }),
  { kind: "session", id: "apt_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", label: "Sessão de 14 de março de 2026", when: "online" },
);

/** What the editor asks for while somebody writes a mention. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "listMentionable",
    method: "post",
    path: "/api/psychologist/patients/{id}/mentions",
    access: "psychologist",
    body: mentionSearchBody,
    summary: "O que uma nota pode mencionar, até oito.",
    answer: { status: 200, data: z.array(mentionable) },
    errors: ["tenancy.patient_not_found"],
  },
];
