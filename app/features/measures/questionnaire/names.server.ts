import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isOneOf } from "~/db/many-rows";
import type { Scope } from "~/features/kernel/ctx";
import { instruments } from "../instrument/instruments.data";
import { isInstrument } from "../instrument/instrument";
import { questionnaire } from "./questionnaire.table";

/** What scales and questionnaires are called, by their codes: one query at most, none for instruments alone. */
export async function namesOf(
  db: ClinicDb,
  { clinicId }: Scope,
  codes: readonly string[],
): Promise<(code: string) => string> {
  const asked = [...new Set(codes)].filter((code) => !isInstrument(code));
  const rows =
    asked.length === 0
      ? []
      : await db
          .select({ id: questionnaire.id, title: questionnaire.title })
          .from(questionnaire)
          .where(and(eq(questionnaire.clinicId, clinicId), isOneOf(questionnaire.id, asked)));
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return (code) => (isInstrument(code) ? instruments[code].name : (titles.get(code) ?? "Questionário"));
}
