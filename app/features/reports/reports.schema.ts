import * as z from "zod";
import { calendarDay } from "~/features/kernel/day.schema";
import { dayAfter, daysBetween } from "~/lib/time/wall-clock";
import { partKinds, type PartKind } from "./report-part";

/** A year and a day: what is read of a day is bounded, and so is a report. */
export const longestSpan = 366;

const day = calendarDay("Escolha uma data válida.");

/** Parts of the address or of a form: one, or several under one name. */
const parts = z.preprocess(
  (value: unknown): unknown => (value === undefined || Array.isArray(value) ? (value ?? []) : [value]),
  z.array(z.enum(partKinds, "Escolha partes da lista.")).max(partKinds.length * 2),
);

/** Which period and which parts a report is made of; each part once, in the order of the page. */
export const reportAsked = z
  .object({ from: day, to: day, part: parts })
  .superRefine(({ from, to, part }, context) => {
    if (to < from) context.addIssue({ code: "custom", path: ["to"], message: "O fim vem depois do começo." });
    else if (daysBetween(from, to) >= longestSpan)
      context.addIssue({ code: "custom", path: ["to"], message: "Escolha no máximo um ano." });
    if (part.length === 0) context.addIssue({ code: "custom", path: ["part"], message: "Escolha ao menos uma parte." });
  })
  .transform(({ from, to, part }) => ({ from, to, parts: partKinds.filter((kind) => part.includes(kind)) }));

/** Keeping what was looked at. */
export const keepForm = z
  .looseObject({ idempotencyKey: z.string().max(100).optional() })
  .transform(({ idempotencyKey, ...said }, context) => {
    const { success, data, error } = reportAsked.safeParse(said);
    if (success) return { ...data, key: idempotencyKey };
    for (const { path, message } of error.issues)
      context.addIssue({ code: "custom", path: [...path], message, input: said });
    return z.NEVER;
  });

export type ReportAsked = { from: string; to: string; parts: PartKind[] };

/** What is wrong with the end of a period; null for nothing. Tomorrow may be today where who looks is. @param today of the patient */
export function wrongEnd(to: string, today: string): string | null {
  return to > dayAfter(today, 1) ? "Escolha até hoje: do que ainda vem não há relatório." : null;
}

/** What an address asks for. A bad one is as none: the form stands there as it was at first. @param today of the patient */
export function askedIn(
  search: URLSearchParams,
  today: string,
): { asked: ReportAsked | null; problems: Record<string, string> } {
  if (!search.has("from")) return { asked: null, problems: {} };
  const said = { from: search.get("from"), to: search.get("to"), part: search.getAll("part") };
  const { success, data, error } = reportAsked.safeParse(said);
  if (success) {
    const to = wrongEnd(data.to, today);
    return to === null ? { asked: data, problems: {} } : { asked: null, problems: { to } };
  }
  return {
    asked: null,
    problems: Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message])),
  };
}

/** The last three months until a day. */
export function usualSpan(today: string): { from: string; to: string } {
  return { from: dayAfter(today, -90), to: today };
}

export const reportParams = z.object({ patientId: z.string().max(100), id: z.string().max(100) });
export const partParams = reportParams.extend({ part: z.enum(partKinds) });
export const reportActs = z.object({ intent: z.enum(["share", "unshare", "delete"]) });
export const reportList = z.object({
  cursor: z.string().min(1).max(400).optional().catch(undefined),
  done: z.enum(["kept", "share", "unshare", "delete"]).optional().catch(undefined),
});

/** Which month of a clinic's numbers; a bad one is as none, so that an old link still opens. */
export const statisticsAsked = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  cursor: z.string().min(1).max(400).optional().catch(undefined),
});
