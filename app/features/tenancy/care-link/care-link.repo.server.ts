import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "./care-link.table";
import type { CycleName } from "./cycle";
import { member } from "../member/member.table";

/** A link nobody has ended; written as the partial indexes say it. */
const isOpen = isNull(careLink.endedAt);

const patient = alias(member, "patient");
const psychologist = alias(member, "psychologist");

/** The open link between a psychologist and a patient. */
export async function findOpenLink(
  db: ClinicDb,
  { clinicId }: Scope,
  pair: { patientId: string; psychologistId: string },
): Promise<{ id: string; startedAt: number } | undefined> {
  return db
    .select({ id: careLink.id, startedAt: careLink.startedAt })
    .from(careLink)
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, pair.patientId),
        eq(careLink.psychologistId, pair.psychologistId),
        isOpen,
      ),
    )
    .get();
}

/** Whether somebody accompanies anybody. */
export async function hasOpenLinks(db: ClinicDb, { clinicId }: Scope, psychologistId: string): Promise<boolean> {
  const own = and(eq(careLink.clinicId, clinicId), eq(careLink.psychologistId, psychologistId), isOpen);
  return (await db.select({ id: careLink.id }).from(careLink).where(own).limit(1).get()) !== undefined;
}

export type CareLinkRow = {
  id: string;
  patientId: string;
  psychologistId: string;
  version: number;
  endedAt: number | null;
};

/** A link by id, open or ended. */
export async function findLink(db: ClinicDb, { clinicId }: Scope, id: string): Promise<CareLinkRow | undefined> {
  return db
    .select({
      id: careLink.id,
      patientId: careLink.patientId,
      psychologistId: careLink.psychologistId,
      version: careLink.version,
      endedAt: careLink.endedAt,
    })
    .from(careLink)
    .where(and(eq(careLink.clinicId, clinicId), eq(careLink.id, id)))
    .get();
}

export type NewCareLink = {
  id: string;
  patientId: string;
  psychologistId: string;
  startedAt: number;
  startedBy: string;
};

/**
 * Statement that opens a link; it fails on the open pair (`care_link.clinic_id, care_link.patient_id`) when there is one.
 * @param stands what has to hold in the same instant: else it fails on `care_link.started_by`
 */
export function insertLink(db: ClinicDb, { clinicId }: Scope, row: NewCareLink, stands?: SQL): Statement {
  const sortName = db
    .select({ name: member.sortName })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, row.patientId)));
  const startedBy = stands ? sql`case when ${stands} then ${row.startedBy} end` : row.startedBy;
  return db.insert(careLink).values({ clinicId, ...row, startedBy, patientSortName: sql`(${sortName})`, version: 1 });
}

/** Whether somebody is a psychologist of the clinic who is let in, as a condition of a statement. */
export function mayTreat({ clinicId }: Scope, psychologistId: string): SQL {
  const active = and(
    eq(member.clinicId, clinicId),
    eq(member.id, psychologistId),
    eq(member.role, "psychologist"),
    isNull(member.disabledAt),
  );
  return sql`exists (select 1 from ${member} where ${active})`;
}

/** What lists say of a patient, gone: it is for an open link alone. */
export const noCopies = {
  cycle: null,
  unreadEntries: 0,
  unreadMessages: 0,
  lastSharedAt: 0,
  lastCheckInAt: 0,
  lastMessageAt: 0,
  lastSessionAt: 0,
  lastMood: null,
  moodDays: {},
  nextSessionAt: null,
  attentionKinds: [],
  attention: 0,
  attentionAt: 0,
};

/** Statement that ends a link; nothing it copied of the patient stays. */
export function endLink(
  db: ClinicDb,
  { clinicId }: Scope,
  row: { id: string; version: number; endedAt: number; endedBy: string },
): Statement {
  const { id, ...ended } = row;
  return db
    .update(careLink)
    .set({ ...ended, ...noCopies })
    .where(and(eq(careLink.clinicId, clinicId), eq(careLink.id, id), isOpen));
}

export type CaseloadPatient = {
  id: string;
  name: string;
  zone: string;
  avatarFileId: string | null;
  linkedAt: number;
  cycle: CycleName | null;
  nextSessionAt: number | null;
};

/** A patient linked to a psychologist. */
export async function findCaseloadPatient(
  db: ClinicDb,
  { clinicId }: Scope,
  pair: { patientId: string; psychologistId: string },
): Promise<CaseloadPatient | undefined> {
  return db
    .select({
      id: careLink.patientId,
      name: member.name,
      zone: member.zone,
      avatarFileId: member.avatarFileId,
      linkedAt: careLink.startedAt,
      cycle: careLink.cycle,
      nextSessionAt: careLink.nextSessionAt,
    })
    .from(careLink)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, careLink.patientId)))
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, pair.patientId),
        eq(careLink.psychologistId, pair.psychologistId),
        isOpen,
      ),
    )
    .get();
}

/** Asked at each event of a patient: its SQL is written once. */
const selectCareTeam = kept((db, place: Places<"clinicId" | "patientId">) =>
  db
    .select({ psychologistId: careLink.psychologistId, name: member.name, since: careLink.startedAt })
    .from(careLink)
    .innerJoin(member, and(eq(member.clinicId, place.clinicId), eq(member.id, careLink.psychologistId)))
    .where(and(eq(careLink.clinicId, place.clinicId), eq(careLink.patientId, place.patientId), isOpen))
    .orderBy(asc(careLink.startedAt), asc(careLink.id))
    .limit(50),
);

/** Who cares for a patient now, longest first. */
export async function listCareTeam(
  db: ClinicDb,
  { clinicId }: Scope,
  patientId: string,
): Promise<{ psychologistId: string; name: string; since: number }[]> {
  return selectCareTeam(db, { clinicId, patientId });
}

export type NamedLink = {
  id: string;
  patientId: string;
  patientName: string;
  psychologistId: string;
  psychologistName: string;
  startedAt: number;
};

/** Open links of a member on either side, with both names; at most 200. */
export function selectLinksOf(db: ClinicDb, { clinicId }: Scope, memberId: string, side: "patient" | "psychologist") {
  return db
    .select({
      id: careLink.id,
      patientId: careLink.patientId,
      patientName: sql<string>`${patient.name}`.as("patient_name"),
      psychologistId: careLink.psychologistId,
      psychologistName: sql<string>`${psychologist.name}`.as("psychologist_name"),
      startedAt: careLink.startedAt,
    })
    .from(careLink)
    .innerJoin(patient, and(eq(patient.clinicId, clinicId), eq(patient.id, careLink.patientId)))
    .innerJoin(psychologist, and(eq(psychologist.clinicId, clinicId), eq(psychologist.id, careLink.psychologistId)))
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(side === "patient" ? careLink.patientId : careLink.psychologistId, memberId),
        isOpen,
      ),
    )
    .orderBy(asc(careLink.patientSortName), asc(careLink.id))
    .limit(200);
}
