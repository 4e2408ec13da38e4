import type { Statements } from "~/db/statement";
import type { Demo, DemoPerson, DemoStage } from "~/features/kernel/said/demo-stage";
import { openVault } from "~/features/kernel/keys/vault.server";
import { insertAgreement } from "./agreement/agreement.repo.server";
import { agreementField } from "./agreement/agreement-seal";
import type { AgreementStatus } from "./agreement/agreement";
import { agreementText } from "./words/agreement-text.table";
import { agreementKinds, type AgreementKind } from "./words/agreement-words";
import { ourWords } from "./words/our-words";
import { textRow } from "./words/own-texts.server";

type Said = {
  patient: string;
  kind: AgreementKind;
  status: AgreementStatus;
  daysAgo: number;
  who?: string;
};

/** What Beatriz sent and what became of it. */
const said: readonly Said[] = [
  { patient: "Helena Prado", kind: "contract", status: "accepted", daysAgo: 88 },
  { patient: "Helena Prado", kind: "telehealth", status: "sent", daysAgo: 2 },
  { patient: "Larissa Moura", kind: "guardian", status: "accepted", daysAgo: 58, who: "Sandra Moura" },
  { patient: "Joana Meireles", kind: "contract", status: "sent", daysAgo: 5 },
];

/** Her three texts, in our words. @returns their digests */
async function writeTexts({ team, shard, moment }: DemoStage): Promise<Map<AgreementKind, string>> {
  const { clinic, memberId: psychologistId } = team.beatriz;
  const hashes = new Map<AgreementKind, string>();
  for (const kind of agreementKinds) {
    const of = { psychologistId, version: 1, createdAt: moment(90, "10:00") };
    const said = { kind, words: ourWords[kind], sendsToNew: false, isRequired: false };
    const row = await textRow({ clinicId: clinic.id }, of, said);
    hashes.set(kind, row.hash);
    await shard(clinic.shard).insert(agreementText).values(row).onConflictDoNothing();
  }
  return hashes;
}

type Sent = Omit<Said, "patient"> & { id: string; patient: DemoPerson };

/** One of what she sent, with the proof of its answer. */
async function writeSent(stage: DemoStage, hash: string, { id, kind, status, daysAgo, who, patient }: Sent) {
  const { memberId: patientId, accountId, name, clinic } = patient;
  const db = stage.shard(clinic.shard);
  const answeredAt = status === "sent" ? null : stage.moment(daysAgo - 1, "20:05");
  const vault = await openVault(
    { actor: { system: "demo" }, platform: stage.platform, now: () => stage.now, db },
    clinic.id,
    patientId,
  );
  const by = { name: who ?? name, relation: who ? "mãe" : null, accountId, address: "203.0.113.24", device: "Demo" };
  const proofSealed = answeredAt === null ? null : await vault.seal(agreementField(id, "proof"), JSON.stringify(by));
  const of = { clinicId: clinic.id, id, psychologistId: stage.team.beatriz.memberId, patientId, kind, textVersion: 1 };
  const times = { sentAt: stage.moment(daysAgo, "11:20"), answeredAt, openedAt: answeredAt };
  const row = { ...of, ...times, hash, status, isRequired: kind === "telehealth", proofSealed, version: 1 };
  await db.batch([insertAgreement(db, row)] as Statements);
}

/** Three texts of a psychologist's, and their way with three people. */
export const demo: Demo = async (stage) => {
  const hashes = await writeTexts(stage);
  const own = stage.care.filter(({ psychologist }) => psychologist.memberId === stage.team.beatriz.memberId);
  for (const [n, one] of said.entries()) {
    const patient = own.find((pair) => pair.patient.name === one.patient)?.patient;
    if (!patient) continue;
    await writeSent(stage, hashes.get(one.kind) ?? "", { ...one, id: stage.demoId("agr", n + 1), patient });
  }
};
