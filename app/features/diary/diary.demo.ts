import { checkContent } from "~/features/files/content/check-content";
import { fileIds } from "~/features/files/files.ids";
import { keepFile } from "~/features/files/store/keep-file.server";
import { keeperOf } from "~/features/files/store/keeper.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import type { Demo, DemoCare, DemoPerson, DemoStage } from "~/features/kernel/said/demo-stage";
import { addCheckIn } from "./mood/add-check-in.server";
import { commentEntry } from "./reading/comment-entry.server";
import { readSharedEntry } from "./reading/read-shared-entry.server";
import { writeEntry } from "./entry/write-entry.server";
import { hours } from "~/lib/duration";
import { newId } from "~/lib/id";
import { demoEmotions } from "./demo/demo-emotions";
import { demoSound } from "./demo/demo-sound";
import { chance } from "./demo/chance";
import { camila, helena, joana, larissa, mateus, rafael, tomas, type StoryEntry } from "./demo/story.data";

type Life = { story: readonly StoryEntry[]; checkInDays: number };

/** By the patient's name: notes, and days of check-ins. */
const lives: Record<string, Life> = {
  "Helena Prado": { story: helena, checkInDays: 364 },
  "Rafael Antunes": { story: rafael, checkInDays: 21 },
  "Camila Duarte": { story: camila, checkInDays: 17 },
  "Joana Meireles": { story: joana, checkInDays: 12 },
  "Mateus Albuquerque Cavalcanti de Vasconcelos": { story: mateus, checkInDays: 14 },
  "Larissa Moura": { story: larissa, checkInDays: 9 },
  "Tomás Ferreira": { story: tomas, checkInDays: 10 },
};

/** Younger notes than this are still unread. */
const unreadDays = 3;

/** @param length seconds @returns the file's id */
async function keepSound(ctx: PatientCtx, length: number): Promise<string> {
  const id = newId(fileIds.file, ctx.now());
  const checked = checkContent(demoSound(length));
  await keepFile(ctx, { id, keeper: await keeperOf(ctx, undefined), name: "recado.wav", checked, said: {} });
  return id;
}

async function writeStoryEntry(
  { actingAs, moment }: DemoStage,
  { patient, psychologist }: DemoCare,
  entry: StoryEntry,
): Promise<void> {
  const at = moment(entry.daysAgo, entry.at);
  const {
    title,
    content,
    mood,
    tags,
    emotions = demoEmotions(entry.mood, entry.daysAgo),
    isPrivate = false,
    comment,
    sound,
    daysAgo,
  } = entry;
  const writing = actingAs(patient, "patient", at);
  const { id } = await writeEntry(writing, {
    ...{ title, content, mood, tags, emotions, isPrivate },
    files: sound === undefined ? [] : [await keepSound(writing, sound)],
  });
  if (isPrivate || daysAgo <= unreadDays) return;
  const reading = { patientId: patient.memberId, entryId: id };
  await readSharedEntry(actingAs(psychologist, "psychologist", at + hours(11)), reading);
  if (comment !== undefined)
    await commentEntry(actingAs(psychologist, "psychologist", at + hours(12)), { ...reading, content: comment });
}

const scale = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));

/** The mood of the days around: of the nearest note, or before there were any the slow ups and downs of a year. */
function moodAround(story: readonly StoryEntry[], daysAgo: number): number {
  const near = story.reduce((best, entry) =>
    Math.abs(entry.daysAgo - daysAgo) < Math.abs(best.daysAgo - daysAgo) ? entry : best,
  );
  if (Math.abs(near.daysAgo - daysAgo) <= 10) return near.mood;
  return 1.7 + 0.8 * Math.sin(daysAgo / 32) + (365 - daysAgo) / 150;
}

/** Two holidays without the app. */
const isBreak = (daysAgo: number) => (daysAgo > 312 && daysAgo < 327) || (daysAgo > 188 && daysAgo < 195);

/** Sunday first: Mondays weigh, Saturdays are light. */
const weekdayLifts = [0.2, -0.5, -0.1, 0, 0.1, 0.3, 0.5];

/** Mostly in the morning, now and then after lunch or late. @param hour 0–2 */
function hourOf(daysAgo: number, hour: number): string {
  return String((daysAgo % 7 === 3 ? 13 : daysAgo % 5 === 2 ? 19 : 7) + hour).padStart(2, "0");
}

/** Check-ins on most days, near the mood of the days around and getting better with the months. */
async function writeCheckIns(
  { actingAs, moment }: DemoStage,
  patient: DemoPerson,
  { story, checkInDays }: Life,
): Promise<void> {
  const random = chance(patient.memberId.charCodeAt(patient.memberId.length - 1));
  for (let daysAgo = checkInDays; daysAgo >= 1; daysAgo--) {
    if (random() < 0.3) continue;
    if (isBreak(daysAgo)) continue;
    const [spread, hour, minute] = [random() * 1.6 - 0.8, Math.floor(random() * 3), Math.floor(random() * 49)];
    const at = moment(daysAgo, `${hourOf(daysAgo, hour)}:${String(10 + minute)}`);
    const mood = scale(moodAround(story, daysAgo) + weekdayLifts[new Date(at).getUTCDay()]! + spread);
    const said = {
      mood,
      energy: scale(mood + random() * 1.4 - 0.9),
      anxiety: scale(6 - mood + random() * 1.4 - 0.7),
      sleep: scale(mood + random() * 1.8 - 0.9),
      ...(random() < 0.3 ? { emotions: demoEmotions(mood, daysAgo) } : {}),
    };
    await addCheckIn(actingAs(patient, "patient", at), said);
  }
}

/** What the demo patients have written, as of now. */
export const demo: Demo = async (stage) => {
  const writes = stage.care.map(async (pair) => {
    const life = lives[pair.patient.name];
    if (!life) return;
    const writeStory = async () => {
      for (const entry of life.story) await writeStoryEntry(stage, pair, entry);
    };
    await Promise.all([writeStory(), writeCheckIns(stage, pair.patient, life)]);
  });
  await Promise.all(writes);
};
