import type { Demo } from "~/features/kernel/said/demo-stage";
import { judgePair } from "./signal/judge-pair.server";

/** What the rules say of the demo patients, once everything else of them is written. */
export const demo: Demo = async ({ care, shard, platform, now }) => {
  for (const { patient, psychologist } of care) {
    const { id: clinicId, shard: name } = patient.clinic;
    const scope = { clinicId, patientId: patient.memberId, psychologistId: psychologist.memberId };
    await judgePair({ actor: { system: "demo" }, db: shard(name), platform, now: () => now }, scope);
  }
};
