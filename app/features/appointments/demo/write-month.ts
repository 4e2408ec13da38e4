import type { Statement } from "~/db/statement";
import type { DemoStage } from "~/features/kernel/said/demo-stage";
import { days, minutes } from "~/lib/duration";
import { localDay, weekdayOf } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { month, type When } from "./month.data";
import { writeVisit } from "./write-visit";

const quarter = minutes(15);

/** So many workdays from today; today itself counts as none, whatever day it is. @returns days from today */
function daysTo(workdays: number, now: number): number {
  const step = Math.sign(workdays);
  let [day, left] = [0, Math.abs(workdays)];
  while (left > 0) {
    day += step;
    if (weekdayOf(localDay(now + days(day), houseZone)) % 6 !== 0) left--;
  }
  return day;
}

/** When a visit begins (ms); null for what would follow today and no longer can. */
function startOf(when: When, { now, moment }: DemoStage): number | null {
  if ("workdays" in when) return moment(-daysTo(when.workdays, now), when.at);
  const soon = Math.ceil((now + minutes(8)) / quarter) * quarter;
  const startAt = soon + minutes(when.minutes);
  return when.minutes > 0 && localDay(startAt, houseZone) !== localDay(now, houseZone) ? null : startAt;
}

/** Statements that write the month of the first psychologist. */
export function writeMonth(stage: DemoStage): Statement[] {
  const { clinic, memberId: psychologistId } = stage.team.beatriz;
  const idOf = (name: string) => stage.care.find(({ patient }) => patient.name === name)?.patient.memberId;
  return month.flatMap(({ who, when, ...visit }, i) => {
    const startAt = startOf(when, stage);
    const patientIds = who.flatMap((name) => idOf(name) ?? []);
    if (startAt === null || patientIds.length < who.length) return [];
    const id = stage.demoId("apt", 1000 + i);
    return writeVisit(
      stage.shard(clinic.shard),
      clinic.id,
      { ...visit, id, psychologistId, patientIds, startAt },
      stage.now,
    );
  });
}
