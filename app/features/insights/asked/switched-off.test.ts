import { beforeEach, expect, test } from "vitest";
import { setPatientAi } from "~/features/ai/use/patient-switches.server";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { refusalOf } from "../../../../tests/worker/callers";
import { write } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { modelledPair } from "../../../../tests/worker/models";
import { outboxOf, resetSimulator } from "../../../../tests/worker/outside/simulator";
import { batchOf } from "../../../../tests/worker/post";
import { consumeAi } from "../../../../workers/consumers/ai";
import { askReflection } from "../reflection/ask-reflection.server";
import { readEntryReflection } from "../reflection/read-reflection.server";
import { askSummary } from "../week/ask-summary.server";
import { readSummary } from "../week/read-summary.server";

beforeEach(resetSimulator);

test("switched off between queueing and sending, nothing is sent, of what patient or psychologist asked for", async () => {
  const { post, patient, psychologist } = await modelledPair();
  const { ctx } = psychologist;
  const { memberId: patientId } = patient;
  const week = { patientId, week: "2026-03-02" };
  await decideConsent(patient.ctx, { purpose: "ai", granted: true, place: "page" });
  const said = [
    ["Um dia longo", "Conversei com a minha irmã sobre o trabalho e voltei para casa mais leve."],
    ["Devagar", "Dormi melhor depois da caminhada da tarde e acordei sem pressa nenhuma."],
  ] as const;
  const entries = [];
  for (const [title, content] of said) entries.push(await write(post.world, patient, { title, content }));
  const entryId = entries[0]?.id ?? "";
  await askReflection(patient.ctx, { entryId });
  await askSummary(ctx, week);
  await handleAll(post);
  for (const feature of ["reflection", "summary"] as const)
    await setPatientAi(ctx, { patientId, feature, isOn: false });
  const { batch, outcomes } = batchOf("ai", post.asks.splice(0));
  await consumeAi(batch, post.job);
  expect(outcomes).toEqual(["ack", "ack"]);
  expect(await outboxOf("openai")).toEqual([]);
  expect(await readEntryReflection(patient.ctx, entryId)).toMatchObject({ status: "none", off: "care" });
  expect(await readSummary(ctx, week)).toMatchObject({ status: "none", refusal: "off_here" });
  expect(await refusalOf(askReflection(patient.ctx, { entryId }))).toBe("ai.off");
  expect(await refusalOf(askSummary(ctx, week))).toBe("ai.off");
  // A patient who never agreed is not told of what they did not ask for.
  const other = await post.world.person("patient", patient.clinicId);
  const unasked = await write(post.world, other, { title: "Oi", content: "Só um dia comum de trabalho e descanso." });
  expect(await readEntryReflection(other.ctx, unasked.id)).toBeNull();
});
