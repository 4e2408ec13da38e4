import type { RequestScope } from "../../app/load-context";
import { addCheckIn } from "../../app/features/diary/mood/add-check-in.server";
import { commentEntry } from "../../app/features/diary/reading/comment-entry.server";
import { readSharedEntry } from "../../app/features/diary/reading/read-shared-entry.server";
import { writeEntry } from "../../app/features/diary/entry/write-entry.server";
import { careLink } from "../../app/features/tenancy/care-link/care-link.table";
import { hours } from "../../app/lib/duration";
import { fold } from "../../app/lib/text/text";
import { actingAs } from "./acting-as";
import { chance, moment } from "./moments";
import type { DemoCare } from "./people";
import type { StoryEntry } from "./story.data";

/** Younger notes than this are still unread. */
const unreadDays = 3;

async function writeStoryEntry(
  scope: RequestScope,
  { patient, psychologist }: DemoCare,
  entry: StoryEntry,
  at: number,
): Promise<void> {
  const { title, content, mood, tags, isPrivate = false, comment, daysAgo } = entry;
  const { id } = await writeEntry(actingAs(scope, patient, "patient", at), {
    ...{ title, content, mood, tags, isPrivate },
    files: [],
  });
  if (isPrivate || daysAgo <= unreadDays) return;
  const reading = { patientId: patient.memberId, entryId: id };
  await readSharedEntry(actingAs(scope, psychologist, "psychologist", at + hours(11)), reading);
  if (comment !== undefined)
    await commentEntry(actingAs(scope, psychologist, "psychologist", at + hours(12)), { ...reading, content: comment });
}

const scale = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));

/** Check-ins on most mornings, near the mood of the days around and getting better with the months. */
async function writeCheckIns(
  scope: RequestScope,
  { patient, story, checkInDays }: DemoCare,
  now: number,
): Promise<void> {
  const random = chance(patient.memberId.charCodeAt(patient.memberId.length - 1));
  for (let daysAgo = checkInDays; daysAgo >= 1; daysAgo--) {
    if (random() < 0.3) continue;
    const near = story.reduce((best, entry) =>
      Math.abs(entry.daysAgo - daysAgo) < Math.abs(best.daysAgo - daysAgo) ? entry : best,
    );
    const mood = scale(near.mood + random() * 1.6 - 0.8);
    const at = moment(
      now,
      daysAgo,
      `0${String(7 + Math.floor(random() * 3))}:${String(10 + Math.floor(random() * 49))}`,
    );
    const said = {
      mood,
      energy: scale(mood + random() * 1.4 - 0.9),
      anxiety: scale(6 - mood + random() * 1.4 - 0.7),
      sleep: scale(mood + random() * 1.8 - 0.9),
    };
    await addCheckIn(actingAs(scope, patient, "patient", at), said);
  }
}

/** A patient's care link, diary and check-ins, as of now. */
export async function writeHistory(scope: RequestScope, pair: DemoCare, now: number): Promise<void> {
  const { patient, psychologist, linkId, story } = pair;
  await scope
    .shard(patient.clinic.shard)
    .insert(careLink)
    .values({
      clinicId: patient.clinic.id,
      id: linkId,
      patientId: patient.memberId,
      psychologistId: psychologist.memberId,
      patientSortName: fold(patient.name),
      startedAt: moment(now, 96, "14:00"),
      startedBy: psychologist.memberId,
      version: 1,
    });
  const writeStory = async () => {
    for (const entry of story) await writeStoryEntry(scope, pair, entry, moment(now, entry.daysAgo, entry.at));
  };
  await Promise.all([writeStory(), writeCheckIns(scope, pair, now)]);
}
