import { and, asc, eq, gte, isNull, lt } from "drizzle-orm";
import { sessionNote } from "~/features/records/note/session-note.table";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import { openTitle } from "~/features/diary/entry/entry-seal.server";
import { sealedText } from "~/features/diary/entry/entry-body.server";
import type { DemoCare, DemoStage } from "~/features/kernel/said/demo-stage";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import { days, minutes } from "~/lib/duration";
import { houseZone } from "~/lib/time/zone";
import { localDay } from "~/lib/time/wall-clock";
import { sealAnswer } from "../asked/ask-seal.server";
import { modelAsk } from "../asked/model-ask.table";
import { sealPlain } from "../plain/plain-seal.server";
import { plainVersion } from "../plain/plain-version.table";
import { usualWeek, weekOf, type Week } from "../week/week";
import { offered, plainDeclaration, plainReport, summed } from "./drafts.data";

const model = "gpt-5-mini";

type Place = { stage: DemoStage; pair: DemoCare; vault: Vault };
type Draft = Pick<typeof modelAsk.$inferInsert, "feature" | "about"> & {
  n: number;
  answer: unknown;
  sources?: unknown;
};

/** Row of a draft that a model made for the pair's psychologist. */
async function draftOf(
  { stage, pair: { patient, psychologist }, vault }: Place,
  { n, answer, sources = [], ...of }: Draft,
) {
  const id = stage.demoId("ask", n);
  return {
    ...{ clinicId: patient.clinic.id, patientId: patient.memberId, askedBy: psychologist.memberId, id, ...of },
    ...{
      status: "ready" as const,
      model,
      promptVersion: 1,
      createdAt: Math.min(stage.moment(0, "07:50"), stage.now - minutes(5)),
      sources: JSON.stringify(sources),
    },
    textSealed: await sealAnswer(vault, id, answer),
    contentBlind: await vault.blind("model_ask", id),
  };
}

/** What she shared in a week, in order, with its title. */
async function sharedIn({ stage, pair: { patient }, vault }: Place, { from, until }: Week) {
  const { clinicId, patientId, occurredAt, deletedAt, isPrivate, id, version } = diaryEntry;
  const rows = await stage
    .shard(patient.clinic.shard)
    .select({ id, version, occurredAt, sealed: sealedText.as("sealed") })
    .from(diaryEntry)
    .where(
      and(
        ...[eq(clinicId, patient.clinic.id), eq(patientId, patient.memberId), isNull(deletedAt), eq(isPrivate, false)],
        ...[gte(occurredAt, from), lt(occurredAt, until)],
      ),
    )
    .orderBy(asc(occurredAt));
  return Promise.all(rows.map(async (row) => ({ ...row, said: summed[await openTitle(vault, row)] })));
}

/** Her newest week of which there is something to say: the one that the page opens with, or the one before it. */
async function summaryOf(place: Place) {
  const newest = usualWeek(place.stage.now, houseZone);
  const before = weekOf(localDay(newest.from - days(3), houseZone), houseZone);
  for (const week of [newest, ...(before ? [before] : [])]) {
    const entries = await sharedIn(place, week);
    const said = entries.flatMap((entry, at) => (entry.said ? [{ ...entry.said, at }] : []));
    if (said.length < 2) continue;
    const sentences = said.map(({ text, at }) => ({ text, sources: [at] }));
    const themes = said.flatMap(({ theme, at }) => (theme === undefined ? [] : [{ text: theme, sources: [at] }]));
    const sources = entries.map(({ id, version, occurredAt }) => [id, version, occurredAt]);
    return [
      await draftOf(place, { n: 2, feature: "summary", about: week.monday, answer: { sentences, themes }, sources }),
    ];
  }
  return [];
}

/** Her newest note, which is not signed: what is offered for it. */
async function noteHelpOf(place: Place) {
  const { stage, pair } = place;
  const { clinic, memberId } = pair.patient;
  const [note] = await stage
    .shard(clinic.shard)
    .select({ id: sessionNote.id })
    .from(sessionNote)
    .where(and(eq(sessionNote.clinicId, clinic.id), eq(sessionNote.patientId, memberId), isNull(sessionNote.signedAt)))
    .limit(1);
  return note ? [await draftOf(place, { n: 3, feature: "note", about: note.id, answer: offered })] : [];
}

/** The first pair's: she agreed to what who cares for her asks; a week summed up, words for a note, two documents in plain words, one of them hers to read. */
export async function firstPair(stage: DemoStage, pair: DemoCare): Promise<void> {
  const { patient, psychologist } = pair;
  const agreeing = stage.actingAs(patient, "patient", stage.moment(30, "19:00"));
  for (const purpose of ["ai-care", "ai-document"])
    await decideConsent(agreeing, { purpose, granted: true, place: "page" });
  const vault = await openVault(agreeing, patient.clinic.id, patient.memberId);
  const place = { stage, pair, vault };
  const id = stage.demoId("plw", 1);
  const [madeAt, acceptedAt] = [stage.moment(10, "09:30"), stage.moment(10, "09:40")];
  const read = stage
    .shard(patient.clinic.shard)
    .insert(plainVersion)
    .values({
      ...{ clinicId: patient.clinic.id, patientId: patient.memberId, id, documentId: stage.demoId("doc", 1) },
      ...{ model, promptVersion: 1, madeAt, isEdited: true, acceptedBy: psychologist.memberId, acceptedAt },
      textSealed: await sealPlain(vault, id, plainDeclaration),
    });
  const about = stage.demoId("doc", 2);
  const report = await draftOf(place, { n: 4, feature: "plain", about, answer: plainReport });
  const db = stage.shard(patient.clinic.shard);
  const drafts = [report, ...(await summaryOf(place)), ...(await noteHelpOf(place))];
  await db.batch([read, ...drafts.map((row) => db.insert(modelAsk).values(row))]);
}
