import { expect, test } from "vitest";
import { asAdmin, testWorld } from "../../../../tests/worker/callers";
import { auditAsked } from "~/features/audit/audit.schema";
import { commit } from "~/features/kernel/events/commit.server";
import { days } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import { actOptions } from "./act-options";
import { readAuditPage } from "./read-audit-page.server";

const asked = (search: string) => auditAsked(new URLSearchParams(search));

test("what cannot be looked for is said beside its field, with what was typed, and nothing is looked for", () => {
  const wrong = asked("from=2026-02-31&to=ontem&action=records.read");
  expect(wrong.asked).toBeNull();
  expect(Object.keys(wrong.fields)).toEqual(["from", "to"]);
  expect(wrong.fields.from).toBe("Escolha um dia que exista.");
  expect(wrong.typed).toMatchObject({ from: "2026-02-31", to: "ontem", action: "records.read" });
  expect(asked("from=2026-03-02&to=2026-03-01").fields).toEqual({ to: "Este dia vem antes do começo." });
  const long = asked(`who=${"a".repeat(5000)}`);
  expect([long.asked, long.fields, long.typed.who?.length]).toEqual([null, { who: "Até 100 caracteres." }, 100]);
  expect(asked("who=%E2%80%AE%20").asked?.who).toBeUndefined();
  expect(asked("who=&action=&from=&to=")).toMatchObject({ asked: {}, fields: {} });
  expect(asked("from=2026-03-02&to=2026-03-02").asked).toMatchObject({ from: "2026-03-02", to: "2026-03-02" });
});

async function clinicWithAudit() {
  const world = testWorld();
  const clinicId = await world.clinic();
  const [ana, bia] = [
    await world.person("psychologist", clinicId, "Ana Lima"),
    await world.person("psychologist", clinicId, "Ana Paz"),
  ];
  const admin = asAdmin(world, await world.person("admin", clinicId, "Rui"));
  const note = (ctx: Parameters<typeof commit>[0], action: string) => {
    world.clock.now += 1000;
    const audit = { action, entity: "thing", entityId: "thing_1" };
    return commit(ctx, { clinicId, statements: [], events: [], audit });
  };
  await note(ana.ctx, "records.read");
  await note(bia.ctx, "records.read");
  await note(bia.ctx, "hold.place");
  world.clock.now += days(2);
  await note(admin, "people.export");
  const page = (search: string) => readAuditPage(admin, asked(search));
  return { world, ana, bia, admin, page };
}

test("the audit by act, by person and by day; the acts to choose from are those that are in it, of both planes", async () => {
  const { world, ana, bia, admin, page } = await clinicWithAudit();
  const acts = async (search: string) =>
    (await page(search)).rows.items.map(({ action, actorId }) => [action, actorId]);
  expect(await acts("action=records.read")).toEqual([
    ["records.read", bia.memberId],
    ["records.read", ana.memberId],
  ]);
  expect(await acts("action=people.export")).toEqual([["people.export", admin.actor.memberId]]);
  expect(await acts(`action=records.read&memberId=${ana.memberId}`)).toEqual([["records.read", ana.memberId]]);
  expect(await acts(`from=${localDay(world.clock.now, admin.actor.zone)}`)).toEqual([
    ["people.export", admin.actor.memberId],
  ]);
  const { acts: options } = await page("");
  for (const act of ["records.read", "hold.place", "people.export"])
    expect(options.map(({ value }) => value)).toContain(act);
  expect(options.map(({ value }) => value)).not.toContain("diary.read");
});

test("a name that one has is theirs, of several one is to be chosen, and nobody's says so and finds nothing", async () => {
  const { ana, page } = await clinicWithAudit();
  const one = await page("who=ana+li");
  expect([one.memberId, one.rows.items.length > 0, one.fields]).toEqual([ana.memberId, true, {}]);
  const two = await page("who=ANA&action=records.read");
  expect([two.choices.map(({ name }) => name), two.rows.items, two.fields]).toEqual([["Ana Lima", "Ana Paz"], [], {}]);
  const nobody = await page("who=Zuleica");
  expect([nobody.rows.items, nobody.fields.who]).toEqual([[], "Ninguém da clínica tem este nome. Tente só o começo."]);
  const wrong = await page("from=2026-99-99");
  expect([wrong.rows.items, Object.keys(wrong.fields)]).toEqual([[], ["from"]]);
});

test("acts are in order of their words, and two of the same words can be told apart", () => {
  const labels = actOptions(["appointment.no_show", "appointment.miss", "access.answer"]).map(({ label }) => label);
  expect(new Set(labels).size).toBe(3);
  expect(labels[0]).toBe("Registrou uma falta");
});
