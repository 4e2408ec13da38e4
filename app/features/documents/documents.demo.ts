import type { Statements } from "~/db/statement";
import type { Demo, DemoCare, DemoStage } from "~/features/kernel/said/demo-stage";
import { openVault } from "~/features/kernel/keys/vault.server";
import { localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import type { DocumentKind } from "./document-kinds";
import { documentCode } from "./issued/document-code.directory.table";
import { insertDocument } from "./issued/document.repo.server";
import { documentField } from "./issued/document-seal";
import type { DocumentWords } from "./issued/issued-document";
import { hashOfCode, readCode } from "./issued/verification-code";

type Said = {
  kind: DocumentKind;
  code: string;
  createdAt: number;
  deliveredAt: number | null;
  words: Partial<DocumentWords>;
};

/** One document as if it had been issued, with the directory's row by which its code proves it. */
async function writeOne(stage: DemoStage, { patient, psychologist }: DemoCare, n: number, said: Said): Promise<void> {
  const { id: clinicId, shard, name: clinicName } = patient.clinic;
  const db = stage.shard(shard);
  const id = stage.demoId("doc", n);
  const { kind, code, createdAt, deliveredAt } = said;
  const words: DocumentWords = {
    ...{
      patientName: patient.name,
      authorName: psychologist.name,
      clinicName,
      crp: psychologist.crp ?? "06/0",
      place: "São Paulo",
    },
    ...{ isCrpVerified: true, requester: patient.name, purpose: "", fact: null, fromDay: null, toDay: null },
    ...{ hours: null, daysAway: null, parts: [], others: [], ...said.words },
  };
  const vault = await openVault(
    { actor: { system: "demo" }, platform: stage.platform, now: () => stage.now, db },
    clinicId,
    patient.memberId,
  );
  const whose = { clinicId, id, psychologistId: psychologist.memberId, patientId: patient.memberId };
  const row = {
    ...{ ...whose, kind, status: "issued" as const, issuedOn: localDay(createdAt, houseZone), createdAt, deliveredAt },
    wordsSealed: await vault.seal(documentField(id, "words"), JSON.stringify(words)),
    codeSealed: await vault.seal(documentField(id, "code"), code),
    version: 1,
  };
  const codeHash = await hashOfCode(readCode(code) ?? "");
  await stage.directory
    .insert(documentCode)
    .values({ codeHash, clinicId, documentId: id, createdAt })
    .onConflictDoNothing();
  await db.batch([insertDocument(db, row)] as Statements);
}

/** A report with the psychiatrist who sees her, too: each has a part of their own. Not given to her yet. */
const report: Partial<DocumentWords> = {
  ...{ requester: "Colégio Aroeira", purpose: "Adaptar prazos e horários neste semestre" },
  parts: [
    {
      kind: "demand",
      text: "A escola pediu orientação sobre o retorno às aulas depois de um período de ausências, com a concordância de Helena.",
    },
    {
      kind: "procedure",
      text: "Doze sessões individuais de 50 minutos, em abordagem cognitivo-comportamental, e uma conversa com a coordenação da escola.",
    },
    {
      kind: "analysis",
      text: "O sono e a rotina ficaram mais regulares nos últimos dois meses. O que ainda pesa são provas em sequência e apresentações sem aviso.\n\nHelena participa das decisões sobre o próprio estudo e pede ajuda quando precisa.",
    },
    {
      kind: "conclusion",
      text: "Recomendamos prazos combinados com antecedência, no máximo duas avaliações por semana e um lugar tranquilo para pausas. Sugerimos rever as medidas ao fim do semestre.",
    },
  ],
  others: [
    {
      ...{ name: "André Siqueira", calling: "Psiquiatria", registration: "CRM/SP 123456" },
      procedure: "Três consultas e contato regular com a psicóloga responsável.",
      analysis: "Quadro em melhora, com acompanhamento mensal. Não há contraindicação às aulas presenciais.",
    },
  ],
};

/** What the first patient's psychologist issued for her: a declaração that she has, and a report that waits. */
export const demo: Demo = async (stage) => {
  const pair = stage.care.find(({ psychologist }) => psychologist.memberId === stage.team.beatriz.memberId);
  if (!pair) return;
  const at = stage.moment(11, "17:40");
  const fromDay = localDay(stage.moment(12, "14:00"), houseZone);
  await writeOne(stage, pair, 1, {
    ...{ kind: "declaracao", code: "DEM00-00000-00000-00000", createdAt: at, deliveredAt: at },
    words: { purpose: "Apresentar ao trabalho", fact: "attendance", fromDay, hours: "14h às 14h50" },
  });
  const later = stage.moment(4, "18:15");
  await writeOne(stage, pair, 2, {
    ...{ kind: "relatorio", code: "DEM00-00000-00000-00001", createdAt: later, deliveredAt: null, words: report },
  });
};
