import { and, eq } from "drizzle-orm";
import { readingVault } from "~/features/kernel/keys/vault.server";
import type { Holding, PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable, countRows, eraseRows, everyRow, named } from "~/features/kernel/personal-rows.server";
import { memberNames } from "~/features/tenancy/member/member-names.server";
import { diaryEntry } from "./entry/diary-entry.table";
import { diaryTag } from "./entry/diary-tag.table";
import { entryInList } from "./entry/entry-seal.server";
import { checkIn } from "./mood/check-in.table";
import { moodDay } from "./mood/day/mood-day.table";
import { openCheckIn } from "./mood/open-check-in.server";
import { eraseEntries, everyEntry } from "./own-diary.server";
import { openComments } from "./reading/comment-seal.server";
import { diaryComment } from "./reading/diary-comment.table";
import { diaryRead, diaryUnread } from "./reading/diary-read.table";

const entries: Holding<PersonPlace> = {
  whose: "patient",
  async *export(place) {
    const vault = await readingVault(place, place.memberId);
    for await (const row of everyEntry(place)) yield { ...(await entryInList(vault, row)), deletedAt: row.deletedAt };
  },
  erase: eraseEntries,
  retain: null,
  count: (place) =>
    countRows(
      place,
      diaryEntry,
      and(eq(diaryEntry.clinicId, place.clinicId), eq(diaryEntry.patientId, place.memberId)),
    ),
};

/** What was written to a patient, by whom. Who wrote it is told when, for the words are of the patient's care. */
async function* comments(place: PersonPlace) {
  const { clinicId, memberId } = place;
  const inClinic = eq(diaryComment.clinicId, clinicId);
  if (place.role === "psychologist") {
    const written = and(inClinic, eq(diaryComment.authorId, memberId));
    for await (const { id, createdAt } of everyRow(place, diaryComment, written, [diaryComment.id]))
      yield { id, createdAt };
  }
  const [vault, nameOf] = [await readingVault(place, memberId), memberNames(place)];
  for await (const entry of everyEntry(place)) {
    if (entry.commentCount === 0) continue;
    const under = and(inClinic, eq(diaryComment.entryId, entry.id), eq(diaryComment.patientId, memberId));
    for await (const row of everyRow(place, diaryComment, under, [diaryComment.createdAt, diaryComment.id])) {
      const authorName = (await nameOf(row.authorId)) ?? "";
      for (const comment of await openComments(vault, [{ ...row, authorName }]))
        yield { entryId: entry.id, ...comment };
    }
  }
}

async function* reads(place: PersonPlace) {
  const nameOf = memberNames(place);
  for await (const entry of everyEntry(place)) {
    if (entry.readerCount === 0) continue;
    const of = and(eq(diaryRead.clinicId, place.clinicId), eq(diaryRead.entryId, entry.id));
    for await (const { readerId, readAt } of everyRow(place, diaryRead, of, [diaryRead.readerId]))
      yield { entryId: entry.id, reader: await nameOf(readerId), readAt };
  }
}

const checkInsOf = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(checkIn.clinicId, clinicId), eq(checkIn.patientId, memberId));

async function* checkIns(place: PersonPlace) {
  const vault = () => readingVault(place, place.memberId);
  for await (const row of everyRow(place, checkIn, checkInsOf(place), [checkIn.occurredAt, checkIn.id])) {
    const { id, mood, energy, anxiety, sleep, emotions, occurredAt } = await openCheckIn(vault, row);
    yield { id, mood, energy, anxiety, sleep, emotions, occurredAt };
  }
}

/** A patient's diary and moods, and what psychologists wrote and read there. */
export const diaryData: PersonalData = {
  feature: "diary",
  operation: { what: "Diário e humor", why: "Acompanhar como a pessoa está", of: "Pacientes" },
  goes: [{ who: "patient", words: "O diário inteiro: anotações, humores, marcações e o que comentaram nele" }],
  stores: [
    { ...named(diaryComment), inPlace: { whose: "patient", export: comments, erase: eraseEntries, retain: null } },
    { ...named(diaryRead), inPlace: { whose: "patient", export: reads, erase: eraseEntries, retain: null } },
    clinicTable(diaryTag, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(diaryTag.clinicId, clinicId), eq(diaryTag.patientId, memberId)),
      by: [diaryTag.entryId, diaryTag.tagBlind],
      show: "digests of tags, which are told with their entries",
    }),
    clinicTable(diaryUnread, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(diaryUnread.clinicId, clinicId), eq(diaryUnread.psychologistId, memberId)),
      by: [diaryUnread.patientId, diaryUnread.entryId],
      show: "which entries of patients a psychologist has not read yet",
      erase: async (place) => {
        const { clinicId, memberId } = place;
        const own = and(eq(diaryUnread.clinicId, clinicId), eq(diaryUnread.psychologistId, memberId));
        return (await eraseEntries(place)) && eraseRows(place, diaryUnread, own);
      },
    }),
    clinicTable(moodDay, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(moodDay.clinicId, clinicId), eq(moodDay.patientId, memberId)),
      by: [moodDay.day],
      show: "counts of moods by day, which are told with their entries and check-ins",
    }),
    { ...named(diaryEntry), inPlace: entries },
    {
      ...named(checkIn),
      inPlace: {
        whose: "patient",
        export: checkIns,
        erase: (place) => eraseRows(place, checkIn, checkInsOf(place)),
        count: (place) => countRows(place, checkIn, checkInsOf(place)),
        retain: null,
      },
    },
  ],
};
