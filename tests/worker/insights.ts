import { aiSwitch } from "~/features/ai/use/ai-switch.table";
import { sealAsk, sealText } from "~/features/insights/reflection/insight-seal.server";
import { sealAnswer, sealAsked } from "~/features/insights/asked/ask-seal.server";
import { modelAsk } from "~/features/insights/asked/model-ask.table";
import { aiProblem } from "~/features/insights/problem/ai-problem.table";
import { sealHeard } from "~/features/insights/transcript/transcript-seal.server";
import { transcript } from "~/features/insights/transcript/transcript.table";
import { sealPlain } from "~/features/insights/plain/plain-seal.server";
import { plainVersion } from "~/features/insights/plain/plain-version.table";
import { insight, insightRating } from "~/features/insights/reflection/insight.table";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { Person, World } from "./world";

/** A patient's reflection that says this, rated, and a switch of theirs. */
export async function reflectedOn(
  { clock }: World,
  { ctx, memberId: patientId, clinicId }: Person<"patient">,
  word: string,
): Promise<void> {
  const id = `ins_${patientId}`;
  const vault = await openVault(ctx, clinicId, patientId);
  const at = clock.now;
  await ctx.db.batch([
    ctx.db.insert(insight).values({
      ...{ clinicId, id, patientId, entryId: `dia_${patientId}`, entryVersion: 1, status: "ready" as const },
      textSealed: await sealText(vault, id, { observation: `${word} observação`, question: `${word}?` }),
      askedSealed: await sealAsk(vault, id, { text: `${word} enviado`, places: [] }),
      ...{ model: "gpt-test", promptVersion: 1, contentBlind: "blind", createdAt: at },
    }),
    ctx.db.insert(insightRating).values({ clinicId, patientId, insightId: id, helpful: true, ratedAt: at }),
    ctx.db
      .insert(aiSwitch)
      .values({ clinicId, subjectId: patientId, feature: "all", isOff: true, changedBy: "mem_x", changedAt: at }),
    ctx.db.insert(aiProblem).values({
      ...{ clinicId, id: `aip_${patientId}`, resultId: id, feature: "reflection", patientId, reportedBy: patientId },
      wordsSealed: await vault.seal(
        { table: "ai_problem", row: `aip_${patientId}`, column: "words" },
        `${word} errado`,
      ),
      ...{ reason: "wrong", model: "gpt-test", reportedAt: at },
    }),
    ctx.db.insert(transcript).values({
      ...{ clinicId, id: `trs_${patientId}`, patientId, entryId: `dia_${patientId}`, fileId: `fil_${patientId}` },
      textSealed: await sealHeard(vault, `trs_${patientId}`, `${word} dito`),
      ...{ status: "ready", model: "gpt-test", createdAt: at },
    }),
    ctx.db.insert(plainVersion).values({
      ...{
        clinicId,
        id: `plw_${patientId}`,
        documentId: `doc_${patientId}`,
        patientId,
        model: "gpt-test",
        promptVersion: 1,
        madeAt: at,
      },
      textSealed: await sealPlain(vault, `plw_${patientId}`, `${word} simples`),
      ...{ isEdited: false, acceptedBy: "mem_cared", acceptedAt: at },
    }),
    ctx.db.insert(modelAsk).values({
      ...{ clinicId, id: `ask_${patientId}`, feature: "summary", patientId, askedBy: "mem_cared", about: "2026-03-02" },
      ...{
        sources: JSON.stringify([[`dia_${patientId}`, 1, at]]),
        status: "ready",
        promptVersion: 1,
        contentBlind: "b",
      },
      askedSealed: await sealAsked(vault, `ask_${patientId}`, { texts: [`${word} pedido`], places: [] }),
      textSealed: await sealAnswer(vault, `ask_${patientId}`, {
        sentences: [{ text: `${word} resumo`, sources: [0] }],
        themes: [],
      }),
      ...{ model: "gpt-test", helpful: true, createdAt: at },
    }),
  ]);
}
