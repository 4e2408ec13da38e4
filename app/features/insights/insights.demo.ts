import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { aiUse } from "~/features/ai/use/ai-use.table";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import { fileUse } from "~/features/files/store/file-use.table";
import type { Demo, DemoCare, DemoStage } from "~/features/kernel/said/demo-stage";
import { openVault } from "~/features/kernel/keys/vault.server";
import { localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { sealAnswer } from "./asked/ask-seal.server";
import { modelAsk } from "./asked/model-ask.table";
import { heard } from "./demo/drafts.data";
import { firstPair } from "./demo/first-pair";
import { reportProblem } from "./problem/problems.server";
import { sealText } from "./reflection/insight-seal.server";
import { insight } from "./reflection/insight.table";
import { sealHeard } from "./transcript/transcript-seal.server";
import { transcript } from "./transcript/transcript.table";
import { weekOf } from "./week/week";

const model = "gpt-5-mini";
const reflected = {
  observation: "Dá para ver que vocês voltaram ao combinado no terceiro dia, mesmo depois de esquecer.",
  question: "O que ajudou vocês a lembrar?",
};
const summed = "A pessoa conta que retomou o combinado de um tempo do dia sem celular.";
/** What the patient shared in the last five days, in order. */
function entriesOf(stage: DemoStage, { patient }: DemoCare) {
  const { clinicId, patientId, occurredAt, deletedAt, isPrivate, id, version } = diaryEntry;
  return stage
    .shard(patient.clinic.shard)
    .select({ id, version, occurredAt })
    .from(diaryEntry)
    .where(
      and(
        ...[eq(clinicId, patient.clinic.id), eq(patientId, patient.memberId), isNull(deletedAt)],
        ...[eq(isPrivate, false), gte(occurredAt, stage.moment(5, "00:00"))],
      ),
    )
    .orderBy(asc(occurredAt));
}

type Made = { stage: DemoStage; pair: DemoCare; entries: Awaited<ReturnType<typeof entriesOf>>; insightId: string };

/** The reflection, and the week's summary, on the last of the entries. */
async function writeDrafts({ stage, pair: { patient, psychologist }, entries, insightId }: Made): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  const ctx = stage.actingAs(patient, "patient", stage.moment(1, "20:10"));
  const of = { clinicId: patient.clinic.id, patientId: patient.memberId };
  const vault = await openVault(ctx, of.clinicId, of.patientId);
  // On the first of a month yesterday's is another: the clinic has asked for something in either.
  const months = new Set([stage.moment(1, "19:30"), stage.now].map((at) => new Date(at).toISOString().slice(0, 7)));
  const askId = stage.demoId("ask", 1);
  const made = { model, promptVersion: 1, status: "ready" as const, createdAt: stage.moment(1, "19:30") };
  const from = [entries.length - 1];
  const summary = { sentences: [{ text: summed, sources: from }], themes: [{ text: "celular", sources: from }] };
  const day = localDay(last.occurredAt, houseZone);
  await ctx.db.batch([
    ctx.db.insert(insight).values({
      ...{ ...of, ...made, id: insightId, entryId: last.id, entryVersion: last.version },
      textSealed: await sealText(vault, insightId, reflected),
      contentBlind: await vault.blind("insight", insightId),
    }),
    ctx.db.insert(modelAsk).values({
      ...{ ...of, ...made, id: askId, feature: "summary", askedBy: psychologist.memberId },
      about: weekOf(day, houseZone)?.monday ?? day,
      sources: JSON.stringify(entries.map(({ id, version, occurredAt }) => [id, version, occurredAt])),
      textSealed: await sealAnswer(vault, askId, summary),
      contentBlind: await vault.blind("model_ask", askId),
    }),
    ...[...months].map((month) =>
      ctx.db
        .insert(aiUse)
        .values({ clinicId: of.clinicId, month, calls: 2, tokens: 2890, tokensOut: 410 })
        .onConflictDoNothing(),
    ),
  ]);
}

/** Her voice note, written down by her wish: it waits for who cares for her. */
async function writeTranscript(stage: DemoStage, { patient }: DemoCare): Promise<void> {
  const { id: clinicId, shard } = patient.clinic;
  const patientId = patient.memberId;
  const [used] = await stage
    .shard(shard)
    .select({ fileId: fileUse.fileId, entryId: fileUse.targetId })
    .from(fileUse)
    .innerJoin(diaryEntry, and(eq(diaryEntry.clinicId, fileUse.clinicId), eq(diaryEntry.id, fileUse.targetId)))
    .where(and(eq(fileUse.clinicId, clinicId), eq(diaryEntry.patientId, patientId)))
    .limit(1);
  if (!used) return;
  const id = stage.demoId("trs", 1);
  const createdAt = stage.moment(1, "20:05");
  const vault = await openVault(stage.actingAs(patient, "patient", createdAt), clinicId, patientId);
  await stage
    .shard(shard)
    .insert(transcript)
    .values({
      ...{ clinicId, id, patientId, ...used, status: "ready", model: "gpt-4o-mini-transcribe", createdAt },
      textSealed: await sealHeard(vault, id, heard),
    });
}

/** The first pair has all that who cares may ask for. Another patient of the demo clinic agreed: a reflection of her own, a week summed up for who cares for her, a voice note to be checked, and a problem that she reported. */
export const demo: Demo = async (stage) => {
  const [first] = stage.care;
  if (first) await firstPair(stage, first);
  const pair = stage.care.find(({ patient }) => patient.name.startsWith("Joana"));
  if (!pair) return;
  const { patient } = pair;
  const agreeing = stage.actingAs(patient, "patient", stage.moment(20, "19:00"));
  for (const purpose of ["ai", "ai-care", "ai-voice"])
    await decideConsent(agreeing, { purpose, granted: true, place: "page" });
  const entries = await entriesOf(stage, pair);
  if (entries.length === 0) return;
  const insightId = stage.demoId("ins", 1);
  await writeDrafts({ stage, pair, entries, insightId });
  await writeTranscript(stage, pair);
  const ctx = stage.actingAs(patient, "patient", stage.moment(1, "20:10"));
  await reportProblem(ctx, { id: insightId, reason: "wrong", words: "Parece que foi fácil, e não foi." });
};
