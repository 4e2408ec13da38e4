import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";
import { questionnaire, questionnaireVersion } from "./questionnaire.table";

export type QuestionnaireRow = typeof questionnaire.$inferSelect;
type VersionRow = typeof questionnaireVersion.$inferSelect;
type Whose = Scope & { psychologistId: string };

const own = ({ clinicId, psychologistId }: Whose) =>
  and(eq(questionnaire.clinicId, clinicId), eq(questionnaire.psychologistId, psychologistId));

/** Query for a psychologist's questionnaires, the last changed first. */
export function selectQuestionnaires(
  db: ClinicDb,
  whose: Whose,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  const beyond = after && sql`(${questionnaire.updatedAt}, ${questionnaire.id}) < (${after.at}, ${after.id})`;
  return db
    .select()
    .from(questionnaire)
    .where(and(own(whose), isNull(questionnaire.archivedAt), beyond ?? undefined))
    .orderBy(desc(questionnaire.updatedAt), desc(questionnaire.id))
    .limit(limit);
}

/** Query for one of hers. */
export function selectQuestionnaire(db: ClinicDb, whose: Whose, id: string) {
  return db
    .select()
    .from(questionnaire)
    .where(and(own(whose), eq(questionnaire.id, id)))
    .limit(1);
}

/** Statements that write a new questionnaire with its first version, or the next version of one whose version was read. */
export function writeVersion(
  db: ClinicDb,
  { content, ...row }: QuestionnaireRow & Pick<VersionRow, "content">,
): Statement[] {
  const { clinicId, id, title, size, version, updatedAt } = row;
  const head =
    version === 1
      ? db.insert(questionnaire).values(row)
      : db
          .update(questionnaire)
          .set({ title, size, version, updatedAt })
          .where(
            and(eq(questionnaire.clinicId, clinicId), eq(questionnaire.id, id), eq(questionnaire.version, version - 1)),
          );
  const written = { clinicId, questionnaireId: id, version, content, createdAt: updatedAt };
  return [db.insert(questionnaireVersion).values(written), head];
}

/** Statement that offers a questionnaire no more. */
export function archive(
  db: ClinicDb,
  { clinicId, id }: Pick<QuestionnaireRow, "clinicId" | "id">,
  now: number,
): Statement {
  return db
    .update(questionnaire)
    .set({ archivedAt: now })
    .where(and(eq(questionnaire.clinicId, clinicId), eq(questionnaire.id, id)));
}
