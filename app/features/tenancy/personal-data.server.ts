import { and, eq, isNull, not, or, sql } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import { account } from "~/features/identity/account/account.directory.table";
import { record, type PersonAccount, type PersonalData, type PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable, directoryTable, eraseRows, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { noCopies } from "./care-link/care-link.repo.server";
import { announcement } from "./announcement/announcement.directory.table";
import { careLink } from "./care-link/care-link.table";
import { clinic, shard } from "./clinic/clinic.directory.table";
import { clinicWord } from "./clinic/clinic-word.directory.table";
import { invitation } from "./invitation/invitation.directory.table";
import { clinicRelocation } from "./relocation/clinic-relocation.directory.table";
import { membership } from "./login/membership.directory.table";
import { crpCheck } from "./crp/crp-check.table";
import { savedView } from "./saved-view/saved-view.table";
import { bulkAct } from "./people/bulk-act.directory.table";
import { peopleCount } from "./people/people-count.table";
import { clinicProfile } from "./settings/clinic-profile.directory.table";
import { memberNames } from "./member/member-names.server";
import { member } from "./member/member.table";
import { memberWord } from "./member/member-word.table";

const ownMember = ({ clinicId, memberId }: PersonPlace) => and(eq(member.clinicId, clinicId), eq(member.id, memberId));
const either = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(careLink.clinicId, clinicId), or(eq(careLink.patientId, memberId), eq(careLink.psychologistId, memberId)));

/** When (ms) care last was: now while it goes on; for who gave it, too. */
async function newestCare(place: PersonPlace): Promise<number | null> {
  const newest = sql<number | null>`max(coalesce(${careLink.endedAt}, ${place.now()}))`;
  const row = await place.db.select({ newest }).from(careLink).where(either(place)).get();
  return row?.newest ?? null;
}

/** Invitations to the person's address, and those they have taken up. */
function ownInvitations({ db, accountId, memberIds }: PersonAccount) {
  const address = db.select({ email: account.email }).from(account).where(eq(account.id, accountId));
  return or(sql`${invitation.email} in ${address}`, isAmong(invitation.acceptedBy, memberIds));
}

/** Whoever treats somebody cannot go before others have taken over: that is for people to settle. */
async function openCare(_: PersonAccount, places: readonly PersonPlace[]): Promise<string | null> {
  const treating = places.map(({ db, clinicId, memberId }) =>
    db
      .select({ id: careLink.id })
      .from(careLink)
      .where(and(eq(careLink.clinicId, clinicId), eq(careLink.psychologistId, memberId), isNull(careLink.endedAt)))
      .limit(1),
  );
  return (await Promise.all(treating)).some((rows) => rows.length > 0) ? "open_care" : null;
}

async function eraseMember(place: PersonPlace): Promise<boolean> {
  if (!place.isKept) return eraseRows(place, member, ownMember(place));
  await place.db
    .update(member)
    .set({ avatarFileId: null, locale: "pt-BR", totpOn: false, lastSeenAt: 0 })
    .where(ownMember(place));
  return true;
}

const asPatient = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, memberId));

/** Who treated whom stays with the record; what their lists copied of the diary does not. */
async function eraseLinks(place: PersonPlace): Promise<boolean> {
  if (!place.isKept) return eraseRows(place, careLink, asPatient(place));
  await place.db.update(careLink).set(noCopies).where(asPatient(place));
  return true;
}

async function eraseMemberships(of: PersonAccount): Promise<boolean> {
  const own = eq(membership.accountId, of.accountId);
  await of.db.update(membership).set({ avatarFileId: null }).where(own);
  return eraseRows(of, membership, and(own, not(isAmong(membership.id, of.keptIn))));
}

/** Who is in which clinic, and who treats whom. */
export const tenancyData: PersonalData = {
  feature: "tenancy",
  operation: {
    what: "Clínicas, equipe, convites e vínculos",
    why: "Quem faz parte de qual clínica e quem atende quem",
    of: "Pacientes e equipe",
    with: "Resend",
  },
  waitsFor: openCare,
  stores: [
    directoryTable(invitation, {
      whose: "account",
      of: ownInvitations,
      by: [invitation.id],
      show: ({ clinicId, role, email, name, crp, birthDate, createdAt, expiresAt, acceptedAt, revokedAt }) => {
        return { clinicId, role, email, name, crp, birthDate, createdAt, expiresAt, acceptedAt, revokedAt };
      },
    }),
    clinicTable(careLink, {
      whose: "patient",
      of: asPatient,
      by: [careLink.id],
      show: async ({ id, psychologistId, startedAt, endedAt }, place) => {
        return { id, psychologist: await memberNames(place)(psychologistId), startedAt, endedAt };
      },
      erase: eraseLinks,
      retain: { ...record, newest: newestCare },
    }),
    clinicTable(member, {
      whose: "member",
      of: ownMember,
      by: [member.id],
      show: ({ id, role, name, zone, locale, createdAt, disabledAt, lastSeenAt, totpOn, crp, crpDueAt }) => {
        return { id, role, name, zone, locale, createdAt, disabledAt, lastSeenAt, totpOn, crp, crpDueAt };
      },
      erase: eraseMember,
      expire: null,
      retain: { ...record, term: "the name, while a record of the person is kept" },
    }),
    clinicTable(memberWord, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(memberWord.clinicId, clinicId), eq(memberWord.memberId, memberId)),
      by: [memberWord.at],
      show: "the parts of the name, which is told with the member",
      expire: null,
      retain: { ...record, term: "as the name" },
    }),
    directoryTable(membership, {
      whose: "account",
      of: ({ accountId }) => eq(membership.accountId, accountId),
      by: [membership.clinicId, membership.role],
      show: ({ id, clinicId, role, createdAt, disabledAt }) => ({ id, clinicId, role, createdAt, disabledAt }),
      erase: eraseMemberships,
      retain: { ...record, term: "of a clinic that keeps a record of the person, with it" },
    }),
    clinicTable(savedView, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(savedView.clinicId, clinicId), eq(savedView.memberId, memberId)),
      by: [savedView.id],
      show: ({ place, name, search, createdAt }) => ({ place, name, search, createdAt }),
    }),
    clinicTable(crpCheck, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(crpCheck.clinicId, clinicId), eq(crpCheck.memberId, memberId)),
      by: [crpCheck.checkedAt],
      show: ({ crp, result, source, checkedAt, dueAt }) => ({ crp, result, source, checkedAt, dueAt }),
    }),
    tableOfNobody(peopleCount, "how many people a clinic has in each role"),
    tableOfNobody(bulkAct, "ids of whom an admin changed at once, for a day, so that it can be undone"),
    tableOfNobody(clinic, "the name of a clinic, and where its data lies"),
    tableOfNobody(clinicWord, "the words of a clinic's name, by which the platform finds it"),
    tableOfNobody(clinicRelocation, "how far a clinic's move to another shard is"),
    tableOfNobody(announcement, "what the platform tells people of a role; who of the platform wrote it"),
    tableOfNobody(clinicProfile, "what a clinic says of itself: address, hours, contact, words"),
    tableOfNobody(shard, "how full each shard is"),
  ],
};
