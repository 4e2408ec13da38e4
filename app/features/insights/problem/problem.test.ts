import { beforeEach, expect, test } from "vitest";
import { askReflection } from "../reflection/ask-reflection.server";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { readClinicAi } from "~/features/ai/use/clinic-switch.server";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { rowsOf, write } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { answerAll, modelledPair } from "../../../../tests/worker/models";
import { resetSimulator } from "../../../../tests/worker/outside/simulator";
import { askSummary } from "../week/ask-summary.server";
import { summaryPromptVersion } from "~/features/ai/guard/summary-prompt";
import { days } from "~/lib/duration";
import { aiProblem } from "./ai-problem.table";
import { countProblems } from "./count-problems.server";
import { closeProblem, listProblems, reportProblem } from "./problems.server";

const runner = { accountId: "acc_run", memberId: "mem_run", sessionId: "ses_run", name: "Plataforma" } as const;
const content = "Caminhei com a Mariana no parque e o peito ficou mais leve depois da conversa.";

beforeEach(resetSimulator);

/** A reflection of a patient's, a summary of her psychologist's, and the clinic's admin. */
async function written() {
  const scene = await modelledPair();
  const { post, patient, psychologist, clinicId } = scene;
  await decideConsent(patient.ctx, { purpose: "ai", granted: true, place: "page" });
  const entry = await write(post.world, patient, { title: "Um passeio", content });
  await write(post.world, patient, { title: "Outro", content: `Hoje ${content.toLowerCase()}` });
  const reflection = await askReflection(patient.ctx, { entryId: entry.id });
  const summary = await askSummary(psychologist.ctx, { patientId: patient.memberId, week: "2026-03-02" });
  expect(await answerAll(post)).toEqual(["ack", "ack"]);
  const admin = asAdmin(post.world, await post.world.person("admin", clinicId));
  return { ...scene, reflection, summary, admin };
}

test("what is reported waits at the clinic's desk with its own words and without the model's, and is settled once", async () => {
  const { post, patient, psychologist, reflection, summary, admin } = await written();
  await reportProblem(patient.ctx, { id: reflection.id, reason: "wrong", words: "Fala de uma viagem." });
  await reportProblem(psychologist.ctx, { id: summary.id, reason: "name" });
  // Said again: the later words hold.
  await reportProblem(patient.ctx, { id: reflection.id, reason: "harmful", words: "Assustou." });
  const waiting = await listProblems(admin);
  expect(waiting.map(({ feature, reason, model, words }) => [feature, reason, model, words]).sort()).toEqual([
    ["reflection", "harmful", "gpt-test", "Assustou."],
    ["summary", "name", "gpt-test", null],
  ]);
  expect(JSON.stringify(waiting)).not.toMatch(/Mariana|parque|mem_/);
  expect(JSON.stringify(await rowsOf("select * from ai_problem"))).not.toMatch(/Assustou|viagem/);
  await handleAll(post);
  const told = () => rowsOf("select member_id, about_member_id from notice where kind = 'ai_problem.reported'");
  // Of what was said again, too: the desk looks anew. Nobody is named.
  expect(new Set((await told()).map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify({ member_id: admin.clinic.actor.memberId, about_member_id: null })]),
  );
  for (const { id } of waiting) await closeProblem(admin, { id });
  expect(await listProblems(admin)).toEqual([]);
  await handleAll(post);
  expect(await told()).toEqual([]);
  expect(await refusalOf(closeProblem(admin, { id: waiting[0]?.id ?? "" }))).toBe("insights.not_found");
  const read = await rowsOf("select subject from audit_entry where action = 'ai_problem.read'");
  expect(read).toEqual([{ subject: patient.memberId }]);
  expect((await readClinicAi(admin)).cost.cents).toBeGreaterThan(0);
  expect(post.asks).toEqual([]);
});

test("nobody speaks of what was not shown to them, and no other clinic's desk hears of it", async () => {
  const { post, patient, psychologist, reflection, summary, clinicId } = await written();
  const stranger = await post.world.person("psychologist", clinicId);
  const other = await post.world.person("patient", clinicId);
  for (const [ctx, id] of [
    [patient.ctx, summary.id],
    [psychologist.ctx, reflection.id],
    [stranger.ctx, summary.id],
    [other.ctx, reflection.id],
  ] as const)
    expect(await refusalOf(reportProblem(ctx, { id, reason: "other" }))).toBe("insights.not_found");
  await reportProblem(patient.ctx, { id: reflection.id, reason: "other" });
  const elsewhere = await post.world.clinic("CLINIC_0");
  const foreign = asAdmin(post.world, await post.world.person("admin", elsewhere));
  expect(await listProblems(foreign)).toEqual([]);
  await rowsOf("update care_link set ended_at = 1 where patient_id = ?", patient.memberId);
  expect(await refusalOf(reportProblem(psychologist.ctx, { id: summary.id, reason: "other" }))).toBe(
    "tenancy.patient_not_found",
  );
});

test("who runs the platform sees in sums what is said to be wrong, over all shards, and nobody else sees that", async () => {
  const { post, patient, psychologist, reflection, summary, admin } = await written();
  const platform = post.world.directory({ ...runner, platformRole: "admin" });
  expect(await countProblems(platform)).toEqual([]);
  await reportProblem(patient.ctx, { id: reflection.id, reason: "wrong", words: "Fala de uma viagem." });
  await reportProblem(psychologist.ctx, { id: summary.id, reason: "name" });
  const [first] = await listProblems(admin);
  await closeProblem(admin, { id: first?.id ?? "" });
  // The same of another clinic on another shard, and one from long ago.
  const at = platform.now();
  const row = { clinicId: "cli_far", resultId: "x", patientId: "mem_far", reportedBy: "mem_far", model: "gpt-test" };
  const kind = { feature: "summary", reason: "name", promptVersion: summaryPromptVersion } as const;
  await platform
    .shard("CLINIC_1")
    .insert(aiProblem)
    .values({ ...row, ...kind, id: "aip_far", reportedAt: at });
  await platform
    .shard("CLINIC_1")
    .insert(aiProblem)
    .values({ ...row, ...kind, id: "aip_old", resultId: "y", reportedAt: at - days(91) });
  const found = await countProblems(platform);
  expect(found.map(({ feature, reason, model, count }) => [feature, reason, model, count])).toEqual([
    ["summary", "name", "gpt-test", 2],
    ["reflection", "wrong", "gpt-test", 1],
  ]);
  expect(found.reduce((all, { open }) => all + open, 0)).toBe(2);
  expect(JSON.stringify(found)).not.toMatch(/viagem|mem_|cli_|aip_/);
  expect(await refusalOf(countProblems(post.world.directory(runner) as never))).toBe("auth.forbidden");
});
