import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { handleAll } from "../../../../tests/worker/life";
import { newPost, type Post } from "../../../../tests/worker/post";
import type { Person } from "../../../../tests/worker/world";
import { commit } from "~/features/kernel/events/commit.server";
import { notice } from "~/features/notifications/notice/notice.table";
import { days, hours } from "~/lib/duration";
import { everyWords } from "~/registry/words";
import { actGroupCodes } from "./act-groups";
import { actsOfGroups } from "./acts-of-groups.server";
import { openIncident, tellPeople } from "./handle-incident.server";
import { incidentPerson } from "./incident.directory.table";
import { listTouched, lookForTouched, makeList } from "./list-touched.server";
import { ownIncidents, readClinicIncident, readIncident } from "./read-incidents.server";
import { readListing, takeOutListing } from "./take-out-listing.server";

const platform = ({ world }: Post) =>
  world.directory({ accountId: "acc_platform", sessionId: "ses_p", name: "", platformRole: "admin" as const });

async function touched(by: Person<"psychologist" | "patient">, subject: string, action = "diary.read") {
  const { clinicId } = by;
  const audit = { action, entity: "diary_entry", entityId: "dia_1", subject, right: "care-link" as const };
  await commit(by.ctx, { clinicId, statements: [], events: [], audit });
}

const facts = { kinds: ["health"], risks: "Exposição do que foi escrito.", measures: "Acesso encerrado." };
const words = "Houve um problema com dados seus. Trocamos as senhas.";

async function withIncident(ofClinic: boolean) {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic();
  const [ana, bia] = [await world.person("patient", clinicId, "Ana"), await world.person("patient", clinicId, "Bia")];
  const lia = await world.person("psychologist", clinicId, "Lia Nunes");
  const leo = await world.person("psychologist", clinicId, "Leo Nunes");
  const admin = await world.person("admin", clinicId, "Rui");
  await touched(lia, ana.memberId);
  await touched(leo, bia.memberId, "records.read");
  await touched(ana, ana.memberId, "diary.write");
  const ctx = platform(post);
  const known = {
    clinicId: ofClinic ? clinicId : "",
    knownAt: world.clock.now,
    what: "Uma conta foi usada.",
    ...facts,
  };
  const { id } = await openIncident(ctx, known);
  const look = { id, clinicId, from: world.clock.now - days(1), until: world.clock.now + hours(1), groups: [] };
  return { post, world, clinicId, ana, bia, lia, leo, admin, ctx, id, look };
}

const told = (member: Person<"patient" | "admin">, kind: "incident.told" | "incident.corrected" | "incident.clinic") =>
  member.ctx.db.$count(notice, and(eq(notice.kind, kind), eq(notice.memberId, member.memberId)));

test("each act of the audit belongs to one group of what can be touched", () => {
  const starts = actsOfGroups(actGroupCodes);
  expect(new Set(starts).size).toBe(starts.length);
  const acts = everyWords.flatMap((one) => Object.keys(one.acts ?? {})).map((act) => act.split(".")[0] ?? "");
  expect(acts.filter((start) => !starts.includes(start))).toEqual([]);
});

test("a look says how many, by which acts and a few of them, and takes nothing; people of a name are to be chosen; a patient is not found by name", async () => {
  const { ctx, id, look, lia, ana } = await withIncident(true);
  const all = await lookForTouched(ctx, look);
  expect(all).toMatchObject({ people: 2, acts: 2, isWhole: true });
  expect("sample" in all && all.sample.map(({ who, whose }) => `${who}|${whose}`).toSorted()).toEqual([
    ...["Leo Nunes|B (paciente)", "Lia Nunes|A (paciente)"],
  ]);
  expect((await readIncident(ctx, id)).touched).toEqual([]);
  const both = await lookForTouched(ctx, { ...look, who: "nunes" });
  expect("choices" in both && both.choices.map(({ name }) => name).toSorted()).toEqual(["Leo Nunes", "Lia Nunes"]);
  expect(await lookForTouched(ctx, { ...look, actorId: lia.memberId })).toMatchObject({ people: 1 });
  expect(await lookForTouched(ctx, { ...look, groups: ["records"] })).toMatchObject({ people: 1 });
  expect(await lookForTouched(ctx, { ...look, groups: ["chat"] })).toMatchObject({ people: 0, sample: [] });
  expect(await refusalOf(lookForTouched(ctx, { ...look, who: "Ana" }))).toBe("request.invalid");
  // A patient's own account that somebody else used: by the whole e-mail, and then their own doings count.
  const own = await lookForTouched(ctx, { ...look, actorId: ana.memberId });
  expect(own).toMatchObject({ people: 1, acts: 1 });
  expect(await refusalOf(lookForTouched(ctx, { ...look, actorId: "mem_of_another_clinic" }))).toBe("request.invalid");
});

test("the administration of a clinic is told once: of its own incident when it is opened, of another's when somebody of it is listed", async () => {
  const own = await withIncident(true);
  await handleAll(own.post);
  expect(await told(own.admin, "incident.clinic")).toBe(1);
  await listTouched(own.ctx, own.look);
  await handleAll(own.post);
  expect(await told(own.admin, "incident.clinic")).toBe(1);
  const wide = await withIncident(false);
  await listTouched(wide.ctx, { ...wide.look, groups: ["chat"] });
  await handleAll(wide.post);
  expect(await told(wide.admin, "incident.clinic")).toBe(0);
  await listTouched(wide.ctx, { ...wide.look, groups: ["diary"] });
  await listTouched(wide.ctx, wide.look);
  await handleAll(wide.post);
  expect(await told(wide.admin, "incident.clinic")).toBe(1);
  const { page } = await readClinicIncident(asAdmin(wide.world, wide.admin), { id: wide.id });
  expect(page.items.map(({ name }) => name).toSorted()).toEqual(["Ana", "Bia"]);
});

test("a wrong list is taken out with a line why; who is in another stays; who was told is told that it was not about them", async () => {
  const { post, world, ctx, id, look, ana, bia, admin } = await withIncident(true);
  const right = await listTouched(ctx, { ...look, groups: ["diary"] });
  const wrong = await listTouched(ctx, look);
  expect((await readListing(ctx, { id, number: wrong })).alone).toEqual({ people: 1, told: 0 });
  await tellPeople(ctx, { id, words });
  await handleAll(post);
  const why = "O endereço de rede era o da própria clínica.";
  const list = { id, number: wrong, why };
  expect((await readListing(ctx, list)).alone).toEqual({ people: 1, told: 1 });
  expect(await refusalOf(takeOutListing(ctx, list))).toBe("request.invalid");
  const correction = "O aviso não era sobre você. Pedimos desculpas.";
  const presses = await Promise.all([1, 2, 3].map(() => refusalOf(takeOutListing(ctx, { ...list, correction }))));
  expect(presses.filter((one) => one === "no refusal")).toHaveLength(1);
  expect(await refusalOf(tellPeople(ctx, { id, words }))).toBe("privacy.incident_lists");
  await handleAll(post);
  await handleAll(post);
  expect(await refusalOf(takeOutListing(ctx, { ...list, correction }))).toBe("privacy.incident_list_left");
  expect([await told(ana, "incident.corrected"), await told(bia, "incident.corrected")]).toEqual([0, 1]);
  expect(await ownIncidents(asAccount(world, bia.accountId))).toMatchObject([{ words, correction }]);
  expect(await ownIncidents(asAccount(world, ana.accountId))).toMatchObject([{ words, correction: null }]);
  const after = await readIncident(ctx, id);
  expect(after.touched).toMatchObject([{ people: 1, told: 1 }]);
  expect(after.listings).toMatchObject([
    { number: right, state: "done" },
    { number: wrong, state: "left", leftWhy: why, found: 2 },
  ]);
  expect(after.notes.at(-1)).toMatchObject({ kind: "left", text: why });
  const seen = await readClinicIncident(asAdmin(world, admin), { id });
  expect([seen.touched, seen.left.map(({ leftWhy }) => leftWhy)]).toEqual([1, [why]]);
  expect(seen.page.items.flatMap(({ name, correctedAt }) => (correctedAt === null ? [] : name))).toEqual(["Bia"]);
  // Listed again after all, they are told anew.
  await listTouched(ctx, { ...look, groups: ["records"] });
  await tellPeople(ctx, { id, words });
  await handleAll(post);
  expect(await told(bia, "incident.told")).toBe(2);
  expect(await ownIncidents(asAccount(world, bia.accountId))).toMatchObject([{ correction: null }]);
});

test("who was about to be told as their list was taken out is told that it was not about them, not forgotten", async () => {
  const { post, world, ctx, id, look, bia } = await withIncident(true);
  const number = await listTouched(ctx, { ...look, groups: ["records"] });
  await tellPeople(ctx, { id, words });
  // Killed between taking the person up and writing down that they were told.
  await world.scope.directory
    .update(incidentPerson)
    .set({ tellingAt: world.clock.now })
    .where(eq(incidentPerson.incidentId, id));
  await takeOutListing(ctx, {
    id,
    number,
    why: "Era a lista de outro dia.",
    correction: "Foi um engano nosso, desculpe.",
  });
  await handleAll(post);
  await handleAll(post);
  expect((await readIncident(ctx, id)).touched).toEqual([]);
  expect(await told(bia, "incident.corrected")).toBe(1);
});

test("a list is made once by two presses, and goes on by its own event when its time is up", async () => {
  const { post, ctx, id, look } = await withIncident(true);
  const [one, two] = await Promise.all([listTouched(ctx, look, "key-1"), listTouched(ctx, look, "key-1")]);
  expect(two).toBe(one);
  await Promise.all([makeList(ctx, { id, number: one }, 0), makeList(ctx, { id, number: one }, 0)]);
  await handleAll(post);
  expect((await readIncident(ctx, id)).listings).toMatchObject([{ number: one, state: "done", found: 2 }]);
});
