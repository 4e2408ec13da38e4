import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../tests/worker/diary";
import { purgeKernel } from "~/features/kernel/jobs/purge.server";
import { days, hours, minutes } from "~/lib/duration";
import { markHour } from "./mark/mark-hour.server";
import { keyOfTap, markRegimen } from "./mark/mark-regimen.server";
import { homeCard } from "./medication.home-card.server";
import { timesIn } from "./medication.schema";
import { actOnRegimen } from "./regimen/act-on-regimen.server";
import { mostRegimens } from "./regimen/regimen";
import { listEnded, listRegimens, readRegimen, readToday } from "./regimen/read-regimens.server";
import { addRegimen, changePartly, endRegimen, resumeRegimen } from "./regimen/write-regimen.server";
import type { NewRegimen } from "./regimen/write-regimen.server";

const pill: NewRegimen = {
  ...{ kind: "medication", name: "Sertralina", dose: "50 mg", times: ["08:00", "22:00"] },
  ...{ refill: "Receita em abril", reminds: true, isShared: false },
};

/** A patient with a pill since Monday, 2 March 2026, 09:00 in São Paulo. */
async function withPill() {
  const { world, patient } = await linkedPair(testWorld());
  const { id } = await addRegimen(patient.ctx, pill);
  return { world, ctx: patient.ctx, id };
}

test("an hour of yesterday is marked and taken back on its page, also one of which nothing was said, and none from before it was put down", async () => {
  const { world, ctx, id } = await withPill();
  world.clock.now += days(2);
  const hoursNow = async () =>
    (await readRegimen(ctx, { id })).hours.map(({ slot, mark }) => [slot, mark?.state ?? null]);
  expect(await hoursNow()).toEqual([
    ["2026-03-04T08:00", null],
    ["2026-03-03T22:00", null],
    ["2026-03-03T08:00", null],
    ["2026-03-02T22:00", null],
  ]);
  const act = { intent: "mark" as const, slot: "2026-03-03T22:00" };
  expect(await actOnRegimen(ctx, id, { ...act, state: "taken" })).toBe("own");
  expect((await hoursNow())[1]).toEqual(["2026-03-03T22:00", "taken"]);
  await actOnRegimen(ctx, id, { ...act, state: "open" });
  expect((await hoursNow())[1]).toEqual(["2026-03-03T22:00", null]);
});

test("until noon what is open of the evening before is on the home and the list, with its ten minutes to undo; then it is gone", async () => {
  const { world, ctx, id } = await withPill();
  const at = () => ({ now: world.clock.now, zone: "America/Sao_Paulo", today: "2026-03-03", part: "morning" as const });
  world.clock.now += hours(22); // Tuesday, 07:00
  expect((await readToday(ctx)).before.map(({ slot }) => slot)).toEqual(["2026-03-02T22:00"]);
  const items = (await homeCard.read?.(ctx, at()))?.view.items;
  expect(items).toMatchObject([{ title: "Sertralina", detail: "ontem, 22:00 · 50 mg" }]);
  await markRegimen(ctx, { id, slot: "2026-03-02T22:00", state: "taken" });
  expect((await readToday(ctx)).before).toMatchObject([{ mark: { state: "taken" } }]);
  world.clock.now += minutes(10);
  expect((await readToday(ctx)).before).toEqual([]);
  await markRegimen(ctx, { id, slot: "2026-03-02T22:00", state: "open" });
  world.clock.now += hours(5);
  expect((await readToday(ctx)).before).toEqual([]);
});

test("a tap on a page that was gone back to is a correction, and the same again is one", async () => {
  const { ctx, id } = await withPill();
  const slot = "2026-03-02T08:00";
  const tap = (state: "taken" | "skipped" | "open") =>
    markRegimen(ctx, { id, slot, state }, keyOfTap({ slot }, "page"));
  const now = async () => (await readToday(ctx)).hours[0]?.mark?.state ?? null;
  await tap("taken");
  await tap("taken");
  expect(await rowsOf("select 1 from domain_event where type = 'medication.marked'")).toHaveLength(1);
  await tap("skipped");
  expect(await now()).toBe("skipped");
  await tap("open");
  await tap("taken");
  expect(await now()).toBe("taken");
  expect(keyOfTap({}, "page")).toBe("page");
});

test("what left the list is found with its marks, and comes back as it was, shown to nobody, with no hours due meanwhile", async () => {
  const { world, ctx, id } = await withPill();
  await markRegimen(ctx, { id, slot: "2026-03-02T08:00", state: "taken" });
  expect(await actOnRegimen(ctx, id, { intent: "end" })).toBe("gone");
  expect(await listEnded(ctx)).toEqual([{ id, name: "Sertralina" }]);
  expect((await readRegimen(ctx, { id })).marks).toMatchObject([{ state: "taken" }]);
  world.clock.now += days(3);
  await Promise.allSettled([resumeRegimen(ctx, { id }), resumeRegimen(ctx, { id })]);
  expect(await listRegimens(ctx)).toMatchObject([{ id, name: "Sertralina", isShared: false, endedAt: null }]);
  expect(await listEnded(ctx)).toEqual([]);
  expect((await readRegimen(ctx, { id })).adherence).toEqual({ due: 0, taken: 0, skipped: 0 });
  world.clock.now += days(1);
  expect((await readRegimen(ctx, { id })).adherence.due).toBe(2);
  expect(await rowsOf("select next_reminder_at is not null as reminds from regimen")).toEqual([{ reminds: 1 }]);
});

test("what was needed and is sent again when its key is long gone is still one mark, under the slot it has", async () => {
  const { world, ctx } = await withPill();
  const { id } = await addRegimen(ctx, { ...pill, times: [] });
  const first = await markRegimen(ctx, { id, state: "taken" }, "k");
  world.clock.now += hours(25);
  await purgeKernel(ctx);
  expect(await markRegimen(ctx, { id, state: "taken" }, "k")).toEqual(first);
  expect(await rowsOf("select slot from regimen_mark")).toEqual([first]);
  await markRegimen(ctx, { id, slot: first.slot, state: "open" });
  await purgeKernel(ctx);
  await markRegimen(ctx, { id, state: "taken" }, "k", world.clock.now);
  expect(await rowsOf("select slot from regimen_mark")).toEqual([]);
  await markRegimen(ctx, { id, state: "taken" }, "other");
  expect(await rowsOf("select slot from regimen_mark")).toHaveLength(1);
});

test("marked whole, an hour that nobody has, or that is none on the clock that is named, says that nothing was marked", async () => {
  const { world, ctx } = await withPill();
  const [at, zone] = [world.clock.now - hours(1), "America/Sao_Paulo"]; // 8:00
  const nothing = { outcome: "no_hour", marked: 0 };
  for (const none of [
    { at, zone: "America/Rio_Branco" },
    { at: at - minutes(7), zone },
  ])
    expect(await markHour(ctx, none)).toEqual(nothing);
  expect(await rowsOf("select slot from regimen_mark")).toEqual([]);
  expect(await markHour(ctx, { at, zone })).toEqual({ outcome: "marked", marked: 1 });
  expect(await markHour(ctx, { at, zone })).toEqual({ outcome: "said_before", marked: 0 });
});

test("a list that is full takes nothing back", async () => {
  const { ctx, id } = await withPill();
  await endRegimen(ctx, { id });
  for (let n = 0; n < mostRegimens; n++) await addRegimen(ctx, { ...pill, name: `N${n}` });
  expect(await refusal(resumeRegimen(ctx, { id }))).toBe("medication.too_many");
});

test("called a habit and a medicine again, its dose is there; in between nobody is shown one", async () => {
  const { ctx, id } = await withPill();
  await changePartly(ctx, { id, kind: "habit" });
  expect(await listRegimens(ctx)).toMatchObject([{ kind: "habit", dose: null, refill: null }]);
  expect((await readRegimen(ctx, { id })).regimen).toMatchObject({ dose: "50 mg" }); // its form keeps it
  await changePartly(ctx, { id, kind: "medication" });
  expect(await listRegimens(ctx)).toMatchObject([{ dose: "50 mg", refill: "Receita em abril" }]);
});

test("from one hour to another is asked about, not guessed", () => {
  for (const typed of ["8h às 20h", "8 às 20", "das 8h até as 20h", "8h-20h", "8:00 a 20:00"])
    expect(timesIn(typed), typed).toEqual([typed]);
  expect(timesIn("às 8h e às 20h")).toEqual(["08:00", "20:00"]);
});
