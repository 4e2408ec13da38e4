import { and, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { AgreementKind } from "./agreement-words";
import { agreementText } from "./agreement-text.table";

export type TextRow = typeof agreementText.$inferSelect;

const isNewest = sql`${agreementText.version} = (select max(version) from agreement_text as newer where newer.clinic_id = ${agreementText.clinicId}
  and newer.psychologist_id = ${agreementText.psychologistId} and newer.kind = ${agreementText.kind})`;

const ofPsychologist = ({ clinicId }: Scope, psychologistId: string) =>
  and(eq(agreementText.clinicId, clinicId), eq(agreementText.psychologistId, psychologistId), isNewest);

/** A psychologist's newest text of each kind: three rows at most. */
export function selectNewest(db: ClinicDb, scope: Scope, psychologistId: string) {
  return db.select().from(agreementText).where(ofPsychologist(scope, psychologistId));
}

/** The kinds of her texts that she asks for before sessions. */
export function selectAskedKinds(db: ClinicDb, scope: Scope, psychologistId: string) {
  return db
    .select({ kind: agreementText.kind })
    .from(agreementText)
    .where(and(ofPsychologist(scope, psychologistId), eq(agreementText.isRequired, true)));
}

/** A text in one version. */
export function selectText(
  db: ClinicDb,
  { clinicId }: Scope,
  of: { psychologistId: string; kind: AgreementKind; version: number },
) {
  return db
    .select()
    .from(agreementText)
    .where(
      and(
        ...[eq(agreementText.clinicId, clinicId), eq(agreementText.psychologistId, of.psychologistId)],
        ...[eq(agreementText.kind, of.kind), eq(agreementText.version, of.version)],
      ),
    )
    .limit(1);
}

/** Versions of a text, the newest first; 50 at most. */
export function selectVersions(db: ClinicDb, { clinicId }: Scope, psychologistId: string, kind: AgreementKind) {
  return db
    .select({ version: agreementText.version, createdAt: agreementText.createdAt, hash: agreementText.hash })
    .from(agreementText)
    .where(
      and(
        ...[eq(agreementText.clinicId, clinicId), eq(agreementText.psychologistId, psychologistId)],
        eq(agreementText.kind, kind),
      ),
    )
    .orderBy(desc(agreementText.version))
    .limit(50);
}

/** Statement that writes a version of a text. */
export function insertText(db: ClinicDb, row: TextRow): Statement {
  return db.insert(agreementText).values(row);
}

/** Statement that says when a text is sent and asked for; its words stay. */
export function updateTextManners(
  db: ClinicDb,
  { clinicId, psychologistId, kind, version }: Pick<TextRow, "clinicId" | "psychologistId" | "kind" | "version">,
  manners: Pick<TextRow, "sendsToNew" | "isRequired">,
): Statement {
  return db
    .update(agreementText)
    .set(manners)
    .where(
      and(
        ...[eq(agreementText.clinicId, clinicId), eq(agreementText.psychologistId, psychologistId)],
        ...[eq(agreementText.kind, kind), eq(agreementText.version, version)],
      ),
    );
}
