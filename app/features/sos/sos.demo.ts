import type { Demo, DemoCare, DemoStage } from "~/features/kernel/said/demo-stage";
import type { Statements } from "~/db/statement";
import { commitWithDecisions } from "~/features/consent/write-decision.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { bucketOf, monthOf, raisedBucket } from "./ladder/ack-time.policy";
import type { AlertOutcome, Severity } from "./sos.schema";
import { countInMonth, insertEvents, upsertAlert } from "./responder/history.repo.server";
import { sealContact } from "./contacts/contact-seal.server";
import { insertContact } from "./contacts/contact.repo.server";
import type { AlertEvent } from "./board/alert";
import { housePolicy } from "./ladder/ladder.policy";
import { upsertCover } from "./ladder/setting.repo.server";
import { sosMonth } from "./responder/sos-month.table";
import { seconds } from "~/lib/duration";
import { sql } from "drizzle-orm";

type Past = {
  number: number;
  daysAgo: number;
  at: string;
  severity: Severity;
  message: string;
  answeredAfter: number;
  outcome: AlertOutcome;
  note: string;
  felt: { before: number; after: number; helped: string };
};

/** Helena's two hard nights: answered, told in her words. */
const past: readonly Past[] = [
  {
    number: 1,
    daysAgo: 74,
    at: "23:41",
    severity: "urgent",
    message: "Não consigo parar de tremer e estou sem ninguém em casa.",
    answeredAfter: seconds(95),
    outcome: "talked",
    note: "Conversamos por 25 minutos. Combinamos falar de novo pela manhã.",
    felt: { before: 8, after: 4, helped: "breathing" },
  },
  {
    number: 2,
    daysAgo: 46,
    at: "21:12",
    severity: "support",
    message: "O dia foi pesado e o plano me lembrou de chamar alguém.",
    answeredAfter: seconds(210),
    outcome: "talked",
    note: "Retomamos o plano de segurança juntas.",
    felt: { before: 6, after: 2, helped: "safety_plan" },
  },
];

function linesOf({ patient, psychologist }: DemoCare, { severity: _, outcome, answeredAfter }: Past, raisedAt: number) {
  const her = { id: psychologist.memberId, name: psychologist.name };
  const lines: Omit<AlertEvent, "seq">[] = [
    { at: raisedAt, kind: "accepted", origin: "session", source: "board", who: { id: patient.memberId, name: "" } },
    { at: raisedAt + 200, kind: "called", step: 0, source: "board", who: her },
    { at: raisedAt + seconds(2), kind: "sent", channel: "email", source: "provider", who: her },
    { at: raisedAt + seconds(5), kind: "delivered", channel: "email", source: "provider", who: her },
    { at: raisedAt + answeredAfter - seconds(8), kind: "seen", source: "responder", who: her },
    { at: raisedAt + answeredAfter, kind: "acknowledged", source: "responder", who: her },
    { at: raisedAt + answeredAfter + seconds(1500), kind: "resolved", outcome, source: "responder", who: her },
  ] as Omit<AlertEvent, "seq">[];
  return lines.map((line, i) => ({ ...line, seq: i + 1 }) as AlertEvent);
}

async function writePast(stage: DemoStage, pair: DemoCare, one: Past): Promise<void> {
  const { patient, psychologist } = pair;
  const { id: clinicId, shard } = patient.clinic;
  const db = stage.shard(shard);
  const id = stage.demoId("sos", one.number);
  const raisedAt = stage.moment(one.daysAgo, one.at);
  const vault = await openVault(
    { actor: { system: "demo" }, db, platform: stage.platform, now: () => stage.now },
    clinicId,
    patient.memberId,
  );
  const seal = (column: string, text: string) => vault.seal({ table: "sos_alert", row: id, column }, text);
  const lines = linesOf(pair, one, raisedAt);
  const row = {
    clinicId,
    id,
    patientId: patient.memberId,
    severity: one.severity,
    status: "resolved" as const,
    raisedAt,
    acknowledgedAt: raisedAt + one.answeredAfter,
    acknowledgedBy: psychologist.memberId,
    closedAt: lines.at(-1)?.at ?? raisedAt,
    closedBy: psychologist.memberId,
    outcome: one.outcome,
    policy: JSON.stringify(housePolicy),
    rev: 20,
    messageSealed: await seal("message", one.message),
    noteSealed: await seal("note", one.note),
    feelingsSealed: await seal("feelings", JSON.stringify({ tool: null, ...one.felt })),
  };
  const month = monthOf(raisedAt, "America/Sao_Paulo");
  const scoped = { clinicId };
  await db.batch([
    upsertAlert(db, row),
    ...insertEvents(db, scoped, id, lines),
    countInMonth(db, scoped, month, raisedBucket),
    countInMonth(db, scoped, month, bucketOf(one.answeredAfter)),
  ] as unknown as Statements);
}

/** Helena's sister, who may be told; and her friend, whom she calls herself. */
async function writeContacts(stage: DemoStage, { patient }: DemoCare): Promise<void> {
  const { id: clinicId, shard } = patient.clinic;
  const db = stage.shard(shard);
  const vault = await openVault(
    { actor: { system: "demo" }, db, platform: stage.platform, now: () => stage.now },
    clinicId,
    patient.memberId,
  );
  const people = [
    { name: "Paula Prado", relation: "irmã", phone: "+5511987650101", consentedAt: stage.moment(80, "10:00") },
    { name: "Tânia Reis", relation: "amiga", phone: "+5511987650102", consentedAt: null },
  ];
  for (const [i, { consentedAt, ...contact }] of people.entries()) {
    const id = stage.demoId("ctt", i + 1);
    const sealed = await sealContact(vault, { id, ...contact });
    const createdAt = stage.moment(80, "10:00") + i;
    const row = { clinicId, id, patientId: patient.memberId, ...sealed, consentedAt, createdAt, version: 1 };
    const decided = { clinicId, memberId: patient.memberId, purpose: "emergency-contact" as const, granted: true };
    const proof = { place: "page" as const, actorId: patient.memberId, evidence: null };
    const decisions = [decided, { ...decided, subjectId: id }].map((one) => ({ ...one, ...proof }));
    await commitWithDecisions(stage.actingAs(patient, "patient", createdAt), consentedAt === null ? [] : decisions, {
      clinicId,
      statements: [insertContact(db, row)],
      events: [],
      audit: [],
    });
  }
}

/** What the demo people have of calls for help: Helena's contacts and past, and who stands in for Marcelo. Beatriz has no substitute. */
export const demo: Demo = async (stage) => {
  const [helena] = stage.care;
  if (!helena) return;
  const { id: clinicId, shard } = helena.patient.clinic;
  const db = stage.shard(shard);
  await db.run(sql`delete from ${sosMonth} where clinic_id = ${clinicId}`);
  await writeContacts(stage, helena);
  for (const one of past) await writePast(stage, helena, one);
  const { marcelo, beatriz } = stage.team;
  const cover = { clinicId, psychologistId: marcelo.memberId, substituteId: beatriz.memberId, updatedAt: stage.now };
  await db.batch([upsertCover(db, cover)] as unknown as Statements);
};
