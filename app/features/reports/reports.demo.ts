import type { Demo } from "~/features/kernel/said/demo-stage";
import { localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { countClinicMonths } from "./clinic/count-months.server";
import { partKinds } from "./report-part";
import { keepReport, shareReport } from "./report/keep-report.server";
import { usualSpan } from "./reports.schema";

/** Of the first patient a report of three months, shown to her; and each clinic's months, counted. */
export const demo: Demo = async (stage) => {
  const pair = stage.care.find(({ psychologist }) => psychologist.memberId === stage.team.beatriz.memberId);
  if (!pair) return;
  const { patient, psychologist } = pair;
  const ctx = stage.actingAs(psychologist, "psychologist", stage.moment(4, "18:10"));
  const named = { clinicName: patient.clinic.name, crp: psychologist.crp ?? null };
  const span = usualSpan(localDay(stage.moment(4, "18:10"), houseZone));
  const id = await keepReport(ctx, { patientId: patient.memberId, ...span, ...named, parts: [...partKinds] });
  await shareReport(ctx, { id, isShared: true });
  const shards = new Set(stage.care.map((one) => one.patient.clinic.shard));
  for (const shard of shards) await countClinicMonths({ db: stage.shard(shard), now: () => stage.now });
};
