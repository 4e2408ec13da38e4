import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import type { Demo, DemoCare, DemoStage } from "~/features/kernel/demo-stage";
import { openVault } from "~/features/kernel/keys/vault.server";
import { localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { sealAnswer } from "./asked/ask-seal.server";
import { modelAsk } from "./asked/model-ask.table";
import { reportProblem } from "./problem/problems.server";
import { sealText } from "./reflection/insight-seal.server";
import { insight } from "./reflection/insight.table";
import { weekOf } from "./week/week";

const model = "gpt-5-mini";
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

/** One patient of the demo clinic agreed: a reflection of her own, a week summed up for who cares for her, and a problem that she reported. */
export const demo: Demo = async (stage) => {
  const pair = stage.care.find(({ patient }) => patient.name.startsWith("Joana"));
  if (!pair) return;
  const { patient, psychologist } = pair;
  const ctx = stage.actingAs(patient, "patient", stage.moment(1, "20:10"));
  for (const purpose of ["ai", "ai-care"])
    await decideConsent(stage.actingAs(patient, "patient", stage.moment(20, "19:00")), { purpose, granted: true, place: "page" });
  const entries = await entriesOf(stage, pair);
  const last = entries.at(-1);
  if (!last) return;
  const clinicId = patient.clinic.id;
  const vault = await openVault(ctx, clinicId, patient.memberId);
  const [insightId, askId] = [stage.demoId("ins", 1), stage.demoId("ask", 1)];
  const made = { model, promptVersion: 1, status: "ready" as const, createdAt: stage.moment(1, "19:30") };
  const observation = "Dá para ver que vocês voltaram ao combinado no terceiro dia, mesmo depois de esquecer.";
  const text = "A pessoa conta que retomou o combinado de um tempo do dia sem celular.";
  const from = [entries.length - 1];
  const summary = { sentences: [{ text, sources: from }], themes: [{ text: "celular", sources: from }] };
  const day = localDay(last.occurredAt, houseZone);
  await ctx.db.batch([
    ctx.db.insert(insight).values({
      ...{ clinicId, id: insightId, patientId: patient.memberId, entryId: last.id, entryVersion: last.version, ...made },
      textSealed: await sealText(vault, insightId, { observation, question: "O que ajudou vocês a lembrar?" }),
      contentBlind: await vault.blind("insight", insightId),
    }),
    ctx.db.insert(modelAsk).values({
      ...{ clinicId, id: askId, feature: "summary", patientId: patient.memberId, askedBy: psychologist.memberId, ...made },
      about: weekOf(day, houseZone)?.monday ?? day,
      sources: JSON.stringify(entries.map(({ id, version, occurredAt }) => [id, version, occurredAt])),
      textSealed: await sealAnswer(vault, askId, summary),
      contentBlind: await vault.blind("model_ask", askId),
    }),
  ]);
  await reportProblem(ctx, { id: insightId, reason: "wrong", words: "Parece que foi fácil, e não foi." });
};
