import type { Statements } from "~/db/statement";
import type { Demo } from "~/features/kernel/demo-stage";
import { openVault } from "~/features/kernel/keys/vault.server";
import { localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { insertDocument } from "./issued/document.repo.server";
import { documentField } from "./issued/document-seal";
import type { DocumentWords } from "./issued/issued-document";

/** A declaração that the first patient was given. Its code is for looking at: no directory row proves a document of the demo data. */
export const demo: Demo = async (stage) => {
  const pair = stage.care.find(({ psychologist }) => psychologist.memberId === stage.team.beatriz.memberId);
  if (!pair) return;
  const { patient, psychologist } = pair;
  const { id: clinicId, shard } = patient.clinic;
  const db = stage.shard(shard);
  const id = stage.demoId("doc", 1);
  const createdAt = stage.moment(11, "17:40");
  const day = localDay(stage.moment(12, "14:00"), houseZone);
  const words: DocumentWords = {
    ...{
      patientName: patient.name,
      authorName: psychologist.name,
      crp: psychologist.crp ?? "06/0",
      isCrpVerified: true,
    },
    ...{ requester: patient.name, purpose: "Apresentar ao trabalho", fact: "attendance", fromDay: day, toDay: null },
    ...{ hours: "14h às 14h50", daysAway: null, parts: [] },
  };
  const vault = await openVault({ platform: stage.platform, now: () => stage.now, db }, clinicId, patient.memberId);
  const row = {
    ...{
      clinicId,
      id,
      psychologistId: psychologist.memberId,
      patientId: patient.memberId,
      kind: "declaracao" as const,
    },
    ...{ status: "issued" as const, issuedOn: localDay(createdAt, houseZone), createdAt, deliveredAt: createdAt },
    wordsSealed: await vault.seal(documentField(id, "words"), JSON.stringify(words)),
    codeSealed: await vault.seal(documentField(id, "code"), "DEM00-00000-00000-00000"),
    version: 1,
  };
  await db.batch([insertDocument(db, row)] as Statements);
};
