import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import { isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { isBehind, type MomentsAsked } from "~/features/tenancy/care-link/moment";
import type { Keyset } from "~/lib/page";
import { scaleAnswer } from "./scale-answer.table";

/** Whose answers: begins every `where`. */
export type MeasureScope = Scope & { patientId: string };
export type AnswerRow = typeof scaleAnswer.$inferSelect;

const own = ({ clinicId, patientId }: MeasureScope) =>
  and(eq(scaleAnswer.clinicId, clinicId), eq(scaleAnswer.patientId, patientId));

/** Statement that adds answers. */
export function insertAnswer(db: ClinicDb, row: AnswerRow): Statement {
  return db.insert(scaleAnswer).values(row);
}

/** Query for one of a patient's. */
export function selectAnswer(db: ClinicDb, scope: MeasureScope, id: string) {
  return db
    .select()
    .from(scaleAnswer)
    .where(and(own(scope), eq(scaleAnswer.id, id)))
    .limit(1);
}

/** Query for a page of a patient's, the newest first. */
export function selectAnswers(
  db: ClinicDb,
  scope: MeasureScope,
  { after, limit, code }: { after: Keyset | null; limit: number; code?: string | undefined },
) {
  const beyond = after && sql`(${scaleAnswer.answeredAt}, ${scaleAnswer.id}) < (${after.at}, ${after.id})`;
  return db
    .select()
    .from(scaleAnswer)
    .where(and(own(scope), code === undefined ? undefined : eq(scaleAnswer.code, code), beyond ?? undefined))
    .orderBy(desc(scaleAnswer.answeredAt), desc(scaleAnswer.id))
    .limit(limit);
}

/** Query for the newest answer to the same before an instant (ms). */
export function selectBefore(db: ClinicDb, scope: MeasureScope, code: string, before: number) {
  return db
    .select()
    .from(scaleAnswer)
    .where(and(own(scope), eq(scaleAnswer.code, code), lt(scaleAnswer.answeredAt, before)))
    .orderBy(desc(scaleAnswer.answeredAt), desc(scaleAnswer.id))
    .limit(1);
}

/** Query for the newest answers to some scales since an instant (ms), the newest first. */
export function selectSince(db: ClinicDb, scope: MeasureScope, codes: readonly string[], since: number, limit: number) {
  return db
    .select()
    .from(scaleAnswer)
    .where(and(own(scope), isOneOf(scaleAnswer.code, codes), gte(scaleAnswer.answeredAt, since)))
    .orderBy(desc(scaleAnswer.answeredAt), desc(scaleAnswer.id))
    .limit(limit);
}

/** The same of one scale, whose SQL is written once: each of them is asked at each judgement. */
export const selectSinceOf = kept(
  (db: ClinicDb, place: Places<"clinicId" | "patientId" | "code" | "since" | "limit">) =>
    db
      .select()
      .from(scaleAnswer)
      .where(
        and(
          ...[eq(scaleAnswer.clinicId, place.clinicId), eq(scaleAnswer.patientId, place.patientId)],
          ...[eq(scaleAnswer.code, place.code), gte(scaleAnswer.answeredAt, place.since)],
        ),
      )
      .orderBy(desc(scaleAnswer.answeredAt), desc(scaleAnswer.id))
      .limit(place.limit),
);

/** Query for a patient's answers behind a place in their time, the newest first. */
export function selectAnswerMoments(db: ClinicDb, scope: MeasureScope, asked: MomentsAsked) {
  return db
    .select()
    .from(scaleAnswer)
    .where(and(own(scope), isBehind("scale", scaleAnswer.answeredAt, scaleAnswer.id, asked)))
    .orderBy(desc(scaleAnswer.answeredAt), desc(scaleAnswer.id))
    .limit(asked.limit);
}
