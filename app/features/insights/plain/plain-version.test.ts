import { beforeEach, expect, test } from "vitest";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { documentSchema } from "~/features/documents/documents.schema";
import { professional } from "~/features/identity/account/professional.directory.table";
import { deliverDocument, issueDocument, revokeDocument } from "~/features/documents/issued/issue-document.server";
import { readDeliveredDocument } from "~/features/documents/issued/read-document.server";
import { asInviter, refusalOf } from "../../../../tests/worker/callers";
import { rowsOf } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { answerAll, modelledPair } from "../../../../tests/worker/models";
import { outboxOf, resetSimulator, setFault } from "../../../../tests/worker/outside/simulator";
import { batchOf } from "../../../../tests/worker/post";
import { consumeAi } from "../../../../workers/consumers/ai";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { reportProblem } from "../problem/problems.server";
import { rateInsight } from "../rating/rate-insight.server";
import { acceptPlain, discardPlain, ratePlain, removePlain } from "./accept-plain.server";
import { readOwnPlain } from "./own-plain.server";
import { askPlain, previewPlain, readPlain } from "./plain-version.server";

beforeEach(resetSimulator);

const said = {
  kind: "relatorio" as const,
  requester: "Colégio Aroeira",
  purpose: "Combinar prazos e horários",
  demand: "A escola pediu orientação sobre o retorno de Mariana às aulas depois de um período de ausências.",
  procedure: "Doze sessões individuais e uma conversa com a coordenação da escola.",
  analysis: "O sono e a rotina ficaram mais regulares. O que ainda pesa são provas em sequência.",
  conclusion: "Recomendamos prazos combinados com antecedência e um lugar tranquilo para pausas.",
};

async function issued({ granted = true } = {}) {
  const scene = await modelledPair({ granted, purpose: "ai-document" });
  const { patient, psychologist, post } = scene;
  const row = { accountId: psychologist.accountId, crp: `06/${psychologist.memberId.slice(-5)}`, createdAt: 1 };
  await post.world.scope.directory.insert(professional).values(row);
  const { ctx } = psychologist;
  const inviting = asInviter(post.world, psychologist);
  const { id } = await issueDocument(inviting, { ...documentSchema.parse(said), patientId: patient.memberId });
  return { ...scene, ctx, ref: { patientId: patient.memberId, id } };
}

const send = async ({ post }: Pick<Awaited<ReturnType<typeof issued>>, "post">) => {
  await handleAll(post);
  const { batch, outcomes } = batchOf("ai", post.asks.splice(0));
  await consumeAi(batch, post.job);
  return outcomes;
};

test("an issued document is drafted in plain words without names, read and changed by its author, and only then its patient's", async () => {
  const { ctx, ref, post, patient } = await issued();
  await deliverDocument(ctx, { id: ref.id });
  const { text } = await previewPlain(ctx, ref);
  expect(text).toContain("Descrição da demanda: A escola pediu orientação");
  expect(text).not.toMatch(/Mariana|Aroeira|CRP/);
  const asked = await askPlain(ctx, ref);
  expect(await answerAll(post)).toEqual(["ack"]);
  expect(JSON.stringify(await outboxOf("openai"))).not.toMatch(/Mariana|Aroeira/);
  const draft = await readPlain(ctx, ref);
  expect(draft).toMatchObject({ id: asked.id, status: "ready", by: { model: "gpt-test" }, accepted: null });
  expect(await readOwnPlain(patient.ctx, ref.id)).toBeNull();
  await acceptPlain(ctx, { ...ref, text: "A escola quer ajudar no retorno às aulas." });
  expect(await refusalOf(acceptPlain(ctx, { ...ref, text: "De novo." }))).toBe("insights.draft_gone");
  const shown = await readOwnPlain(patient.ctx, ref.id);
  expect(shown).toMatchObject({ text: "A escola quer ajudar no retorno às aulas.", isEdited: true, model: "gpt-test" });
  await reportProblem(patient.ctx, { id: shown?.id ?? "", reason: "wrong" });
  expect(await rowsOf("select feature from ai_problem")).toEqual([{ feature: "plain" }]);
  expect(JSON.stringify(await rowsOf("select * from plain_version"))).not.toMatch(/escola/);
  expect(await readPlain(ctx, ref)).toMatchObject({ status: "not_asked", draft: null, accepted: { isEdited: true } });
  await removePlain(ctx, ref);
  expect(await readOwnPlain(patient.ctx, ref.id)).toBeNull();
  // The document is what it was.
  const { words } = await readDeliveredDocument(patient.ctx, { id: ref.id });
  expect(JSON.stringify(words)).toContain("Mariana");
  const acts = await rowsOf(
    "select distinct action, subject from audit_entry where action like 'plain.%' order by action",
  );
  expect(acts).toEqual(
    ["accept", "ask", "remove", "send"].map((act) => ({ action: `plain.${act}`, subject: ref.patientId })),
  );
});

/** Somebody in whose way something comes, in the moment before they write. */
function overtaken(ctx: PsychologistCtx, meanwhile: () => Promise<unknown>): PsychologistCtx {
  const db = new Proxy(ctx.db, {
    get(target, key) {
      if (key !== "batch") return Reflect.get(target, key) as unknown;
      return async (statements: Parameters<typeof target.batch>[0]) => {
        const [first] = statements as unknown as [{ toSQL(): { sql: string } }];
        if (first.toSQL().sql.startsWith("delete")) await meanwhile();
        return target.batch(statements);
      };
    },
  });
  return { ...ctx, db };
}

test("revoked, discarded or drafted anew in the very moment it is let through, a draft reaches nobody, and the refusal says why", async () => {
  const { ctx, ref, post, patient } = await issued();
  await askPlain(ctx, ref);
  await answerAll(post);
  const said = { ...ref, text: "A escola quer ajudar." };
  const discarding = overtaken(ctx, () => discardPlain(ctx, ref));
  expect(await refusalOf(acceptPlain(discarding, said))).toBe("insights.draft_gone");
  await askPlain(ctx, ref);
  await answerAll(post);
  const revoking = overtaken(ctx, () => revokeDocument(ctx, { id: ref.id }));
  expect(await refusalOf(acceptPlain(revoking, said))).toBe("insights.document_over");
  expect(await readOwnPlain(patient.ctx, ref.id)).toBeNull();
  expect(
    await rowsOf("select 1 from plain_version union all select 1 from audit_entry where action = 'plain.accept'"),
  ).toEqual([]);
});

test("its author says whether a draft helped, its patient whether the words did; both go with what they are of", async () => {
  const { ctx, ref, post, patient } = await issued();
  expect(await refusalOf(ratePlain(ctx, { ...ref, helpful: true }))).toBe("insights.draft_gone");
  await askPlain(ctx, ref);
  await answerAll(post);
  await ratePlain(ctx, { ...ref, helpful: true });
  expect(await readPlain(ctx, ref)).toMatchObject({ helpful: true });
  await acceptPlain(ctx, { ...ref, text: "A escola quer ajudar." });
  const { id = "" } = (await readOwnPlain(patient.ctx, ref.id)) ?? {};
  await rateInsight(patient.ctx, { id, helpful: false });
  expect(await readOwnPlain(patient.ctx, ref.id)).toMatchObject({ helpful: false });
  const other = await post.world.person("patient", patient.clinicId);
  for (const one of [id, "plw_none", "nothing"])
    expect(await refusalOf(rateInsight(other.ctx, { id: one, helpful: true }))).toBe("insights.not_found");
  // Other words in their place are not yet said to have helped or not.
  await askPlain(ctx, ref);
  await answerAll(post);
  await acceptPlain(ctx, { ...ref, text: "A escola vai ajudar." });
  expect(await readOwnPlain(patient.ctx, ref.id)).toMatchObject({ text: "A escola vai ajudar.", helpful: null });
  await rateInsight(patient.ctx, { id: (await readOwnPlain(patient.ctx, ref.id))?.id ?? "", helpful: true });
  await removePlain(ctx, ref);
  expect(await rowsOf("select 1 from insight_rating")).toEqual([]);
});

test("a draft that is not wanted is none; strangers, colleagues and the patient get nothing of it", async () => {
  const { ctx, ref, post, patient, clinicId } = await issued();
  await askPlain(ctx, ref);
  await answerAll(post);
  const colleague = await post.world.person("psychologist", clinicId);
  expect(await refusalOf(readPlain(colleague.ctx, ref))).toBe("tenancy.patient_not_found");
  await post.world.link(colleague, patient);
  expect(await refusalOf(readPlain(colleague.ctx, ref))).toBe("documents.not_found");
  expect(await refusalOf(acceptPlain(colleague.ctx, { ...ref, text: "Meu." }))).toBe("documents.not_found");
  expect(await refusalOf(readPlain(patient.ctx as never, ref))).toMatch(/^auth\.|^tenancy\./);
  const other = await post.world.person("patient", clinicId);
  expect(await readOwnPlain(other.ctx, ref.id)).toBeNull();
  await discardPlain(ctx, ref);
  expect(await readPlain(ctx, ref)).toMatchObject({ status: "not_asked", draft: null });
});

test("no other yes is a yes to this; taken back, nothing is sent and what was made goes", async () => {
  const { ctx, ref, post, patient } = await issued({ granted: false });
  for (const purpose of ["ai", "ai-care"]) await decideConsent(patient.ctx, { purpose, granted: true, place: "page" });
  expect(await refusalOf(askPlain(ctx, ref))).toBe("ai.no_patient_consent");
  const yes = { purpose: "ai-document", granted: true, place: "page" } as const;
  await decideConsent(patient.ctx, yes);
  await askPlain(ctx, ref);
  await answerAll(post);
  await acceptPlain(ctx, { ...ref, text: "A escola quer ajudar." });
  await askPlain(ctx, ref);
  await handleAll(post);
  await decideConsent(patient.ctx, { ...yes, granted: false });
  await send({ post });
  expect(await outboxOf("openai")).toHaveLength(1);
  await handleAll(post);
  expect(await rowsOf("select 1 from plain_version union all select 1 from model_ask")).toEqual([]);
});

test("of a document that is revoked nothing is sent, shown or kept", async () => {
  const { ctx, ref, post, patient } = await issued();
  await askPlain(ctx, ref);
  await answerAll(post);
  await acceptPlain(ctx, { ...ref, text: "A escola quer ajudar." });
  await askPlain(ctx, ref);
  await handleAll(post);
  await revokeDocument(ctx, { id: ref.id });
  expect(await readOwnPlain(patient.ctx, ref.id)).toBeNull();
  expect(await refusalOf(readPlain(ctx, ref))).toBe("insights.document_over");
  await send({ post });
  expect(await outboxOf("openai")).toHaveLength(1);
  await handleAll(post);
  expect(await rowsOf("select 1 from plain_version union all select 1 from model_ask")).toEqual([]);
});

test.each(["obey", "wrong", "down"])("an answer that may not be offered (%s) is none", async (mode) => {
  const { ctx, ref, post } = await issued();
  await askPlain(ctx, ref);
  await handleAll(post);
  await setFault("openai", mode);
  for (let i = 0; i < 3; i++) await consumeAi(batchOf("ai", [...post.asks]).batch, post.job);
  expect(await readPlain(ctx, ref)).toMatchObject({ status: "none", draft: null });
});
