import * as z from "zod";
import { declaredFacts, partKinds } from "../document-kinds";
import type { DocumentWords } from "./issued-document";

/** Where a document's words and code are bound to. */
export const documentField = (id: string, column: "words" | "code") => ({ table: "issued_document", row: id, column });

const other = z.object({
  name: z.string(),
  calling: z.string(),
  registration: z.string(),
  procedure: z.string().nullable(),
  analysis: z.string(),
});

const stored = z.object({
  patientName: z.string(),
  authorName: z.string(),
  clinicName: z.string().nullable().default(null),
  place: z.string().nullable().default(null),
  crp: z.string(),
  isCrpVerified: z.boolean(),
  requester: z.string(),
  purpose: z.string(),
  fact: z.enum(declaredFacts).nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  hours: z.string().nullable(),
  daysAway: z.number().nullable(),
  parts: z.array(z.object({ kind: z.enum(partKinds), text: z.string() })),
  others: z.array(other).default([]),
});

/** What a document says, out of its plain text. */
export function documentWordsIn(text: string): DocumentWords {
  return stored.parse(JSON.parse(text));
}
