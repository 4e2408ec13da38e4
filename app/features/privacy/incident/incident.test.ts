import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { testEnv } from "../../../../tests/worker/env";
import { handleAll } from "../../../../tests/worker/life";
import { deliver, newPost, type Post } from "../../../../tests/worker/post";
import type { Person } from "../../../../tests/worker/world";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { commit } from "~/features/kernel/events/commit.server";
import { notice } from "~/features/notifications/notice/notice.table";
import { days, hours } from "~/lib/duration";
import { closeIncident, noteIncident, openIncident, tellPeople } from "./handle-incident.server";
import { listTouched } from "./list-touched.server";
import { authorityDraft, peopleDraft } from "./incident-words";
import { incidentForm, incidentSteps, lookForm } from "../privacy.schema";
import {
  listClinicIncidents,
  listIncidents,
  ownIncidents,
  readClinicIncident,
  readIncident,
} from "./read-incidents.server";

const platform = ({ world }: Post) =>
  world.directory({ accountId: "acc_platform", sessionId: "ses_p", name: "", platformRole: "admin" as const });

async function looked(reader: Person<"psychologist">, subject: string, action: string) {
  const { clinicId } = reader;
  const audit = { action, entity: "diary_entry", entityId: "dia_1", subject, right: "care-link" as const };
  await commit(reader.ctx, { clinicId, statements: [], events: [], audit });
}

const facts = { kinds: ["health"], risks: "Exposição do que foi escrito.", measures: "Acesso encerrado." };
const words = "Houve um problema com dados seus. Trocamos as senhas.";

test("opened, listed from the audit, told after a press, closed: each once, and nothing clinical goes out", async () => {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic();
  const [ana, bia] = [await world.person("patient", clinicId, "Ana"), await world.person("patient", clinicId, "Bia")];
  const [lia, admin] = [await world.person("psychologist", clinicId, "Lia"), await world.person("admin", clinicId)];
  const leo = await world.person("psychologist", clinicId, "Leo");
  await looked(lia, ana.memberId, "diary.read");
  await looked(leo, bia.memberId, "records.read");
  const ctx = platform(post);
  const known = { clinicId, knownAt: world.clock.now, what: "Uma conta foi usada por outra pessoa.", ...facts };
  expect(await refusalOf(openIncident(ctx, { ...known, knownAt: world.clock.now + 1 }))).toBe("request.invalid");
  const { id } = await openIncident(ctx, known);
  expect(await refusalOf(tellPeople(ctx, { id, words }))).toBe("privacy.incident_nobody");
  const when = { from: world.clock.now - days(1), until: world.clock.now + hours(1) };
  const found = async (look: object) => {
    const number = await listTouched(ctx, { id, clinicId, ...when, groups: [], ...look });
    return (await readIncident(ctx, id)).listings.find((one) => one.number === number)?.found;
  };
  expect(await found({ actorId: leo.memberId, groups: ["diary"] })).toBe(0);
  expect(await found({ groups: ["diary"] })).toBe(1);
  expect(await found({ who: "lia" })).toBe(1);
  expect((await readIncident(ctx, id)).touched).toMatchObject([{ clinicId, people: 1, told: 0 }]);
  await noteIncident(ctx, { id, kind: "authority", text: "Protocolo 1, às 10 h." });
  await tellPeople(ctx, { id, words });
  expect(await ownIncidents(asAccount(world, ana.accountId))).toEqual([]);
  await handleAll(post);
  await handleAll(post);
  expect(await ownIncidents(asAccount(world, ana.accountId))).toMatchObject([{ id, words }]);
  expect(await ownIncidents(asAccount(world, bia.accountId))).toEqual([]);
  const told = and(eq(notice.kind, "incident.told"), eq(notice.memberId, ana.memberId));
  expect(await ana.ctx.db.$count(notice, told)).toBe(1);
  expect(await ana.ctx.db.$count(notice, eq(notice.kind, "incident.told"))).toBe(1);
  await deliver(post);
  expect(post.sent.map(({ subject, text }) => `${subject} ${text}`).join()).not.toMatch(/problema|senhas|diário/);
  expect(await refusalOf(tellPeople(ctx, { id, words }))).toBe("privacy.incident_nobody");
  const [seen] = await listClinicIncidents(asAdmin(world, admin));
  expect(seen).toMatchObject({ id, people: 1, untold: 0 });
  const one = await readClinicIncident(asAdmin(world, admin), { id });
  expect([one.touched, one.told, one.page.items.map(({ name }) => name)]).toEqual([1, 1, ["Ana"]]);
  const elsewhere = asAdmin(world, await world.person("admin", await world.clinic()));
  expect(await refusalOf(readClinicIncident(elsewhere, { id }))).toBe("privacy.incident_not_found");
  expect(await listClinicIncidents(asAdmin(world, await world.person("admin", await world.clinic())))).toEqual([]);
  await closeIncident(ctx, { id, report: "Apurado e corrigido." });
  expect(await refusalOf(noteIncident(ctx, { id, kind: "decided", text: "mais" }))).toBe("privacy.incident_closed");
  const { notes, incident } = await readIncident(ctx, id);
  expect(notes.map(({ kind }) => kind)).toEqual([
    "opened",
    "listed",
    "listed",
    "listed",
    "authority",
    "people",
    "closed",
  ]);
  expect([incident.authorityToldAt, incident.peopleToldAt, incident.closedAt].every((at) => at !== null)).toBe(true);
  expect((await listIncidents(ctx))[0]).toMatchObject({ id, clinic: "Clínica CLINIC_0" });
  const acts = await world.scope.directory.$count(auditEntry, eq(auditEntry.entityId, id));
  expect(acts).toBe(7);
});

test("drafts say what is known; people are not told of what stands in brackets, nor without the word", () => {
  const known = { knownAt: Date.UTC(2026, 10, 30, 15), what: "Uma conta foi usada.", ...facts };
  const officer = { name: "Rosa Lima", email: "rosa@caris.test" };
  const authority = authorityDraft(known, 12, officer);
  expect(authority).toContain("Titulares afetados: 12");
  expect(authority).toContain("Rosa Lima, rosa@caris.test");
  expect(authority).toContain("[data e meio");
  expect(authorityDraft({ ...known, peopleToldAt: known.knownAt }, 12, officer)).not.toContain("[data e meio");
  const draft = peopleDraft(known, officer);
  expect(draft).toContain("30 de novembro de 2026");
  const steps = (given: object) => incidentSteps.safeParse({ intent: "tell", confirm: "avisar", ...given }).success;
  expect([steps({ words: draft }), steps({ words }), steps({ words, confirm: "sim" })]).toEqual([false, true, false]);
});

test("everybody the audit names is listed, more than one statement looks for; who was listed after the press still waits", async () => {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic();
  const lia = await world.person("psychologist", clinicId, "Lia");
  const ctx = platform(post);
  const known = { clinicId, knownAt: world.clock.now, what: "Uma conta foi usada por outra pessoa.", ...facts };
  const { id } = await openIncident(ctx, known);
  const when = { from: world.clock.now - days(1), until: world.clock.now + hours(1) };
  await looked(lia, (await world.person("patient", clinicId, "Ana")).memberId, "diary.read");
  await listTouched(ctx, { id, clinicId, ...when, groups: [] });
  await tellPeople(ctx, { id, words });
  await handleAll(post);
  expect((await readIncident(ctx, id)).incident.untold).toBe(0);
  await testEnv.CLINIC_0.prepare(
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < 12500)
    insert into audit_entry (id, clinic_id, actor_id, actor_role, action, entity, entity_id, fields, ip, user_agent, request_id, created_at, subject, "right")
    select 'aud_x' || i, ?1, 'mem_x', 'psychologist', 'diary.read', 'diary_entry', 'dia_' || i, '[]', '', '', 'r', ?2, 'mem_y' || printf('%05d', i % 10000), 'care-link' from n`,
  )
    .bind(clinicId, world.clock.now)
    .run();
  // The audit is read in turns: of 12,501 acts 5,000 a step, and the rest is an event's.
  world.clock.now += hours(1);
  const number = await listTouched(ctx, { id, clinicId, ...when, groups: ["diary"] });
  const { incident, listings, notes, touched } = await readIncident(ctx, id);
  expect(touched).toMatchObject([{ people: 10_001, told: 1 }]);
  expect(listings.find((one) => one.number === number)).toMatchObject({ state: "done", found: 10_001 });
  expect([incident.untold, (await listIncidents(ctx))[0]?.untold]).toEqual([10_000, 10_000]);
  expect(notes.at(-1)?.text).toMatch(/^Clínica CLINIC_0, de .* \(Brasília\), atos: diário, reflexões e resumos\.$/);
});

test("of two presses in one moment one is done and the other is told so, whichever step it is", async () => {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic();
  const ana = await world.person("patient", clinicId, "Ana");
  const lia = await world.person("psychologist", clinicId, "Lia");
  await looked(lia, ana.memberId, "diary.read");
  const ctx = platform(post);
  const { id } = await openIncident(ctx, { clinicId, knownAt: world.clock.now, what: "Houve algo.", ...facts });
  const when = { from: world.clock.now - days(1), until: world.clock.now + hours(1) };
  await listTouched(ctx, { id, clinicId, ...when, groups: [] });
  const presses: (() => Promise<unknown>)[] = [
    () => noteIncident(ctx, { id, kind: "decided", text: "Trocar as chaves." }),
    () => tellPeople(ctx, { id, words }),
    () => closeIncident(ctx, { id, report: "Apurado." }),
  ];
  const taken = ["kernel.conflict", "no refusal", "privacy.incident_closed"];
  for (const press of presses) {
    const both = await Promise.all([press, press, press].map((one) => refusalOf(one())));
    expect(both.filter((one) => !taken.includes(one))).toEqual([]);
    expect(both).toContain("no refusal");
    expect(both).toContain("kernel.conflict");
  }
});

test("nothing written opens, records, tells or closes nothing; a time that cannot be is asked for again", () => {
  const steps = (given: object) => incidentSteps.safeParse(given).error?.issues.map(({ path }) => path[0]) ?? [];
  const open = { known: "2026-11-30T12:00", what: words, ...facts };
  const refused = (given: object) => {
    return (incidentForm.safeParse({ ...open, ...given }).error?.issues ?? []).map(({ path }) => path[0]);
  };
  expect(refused({})).toEqual([]);
  for (const nothing of [
    " ".repeat(12),
    "\n".repeat(12),
    "\u2800".repeat(12),
    "a" + "\u0301".repeat(30),
    "a".repeat(30),
  ]) {
    expect(refused({ what: nothing, risks: nothing, measures: nothing })).toEqual(["what", "risks", "measures"]);
    expect(steps({ intent: "note", kind: "authority", text: nothing })).toEqual(["text"]);
    expect(steps({ intent: "tell", words: nothing, confirm: "AVISAR" })).toEqual(["words"]);
    expect(steps({ intent: "close", report: nothing })).toEqual(["report"]);
  }
  for (const known of ["1800-01-01T00:00", "0026-11-30T10:00", "9026-11-30T10:00", "ontem"])
    expect(refused({ known })).toEqual(["known"]);
  const look = { intent: "look", clinicId: "cli_1", from: "2026-11-30T12:00", until: "2026-11-30T11:00" };
  const looks = (given: object) =>
    (lookForm.safeParse({ ...look, ...given }).error?.issues ?? []).map(({ path }) => path[0]);
  expect(looks({})).toEqual(["until"]);
  expect(looks({ until: "2026-11-30T13:00", groups: "diary" })).toEqual([]);
  expect(looks({ until: "2026-11-30T13:00", groups: ["diary", "tudo"] })).toEqual(["groups"]);
  expect(looks({ until: "2026-11-30T13:00", groups: Array.from({ length: 5000 }, () => "diary") })).toEqual(["groups"]);
});

test("pressed twice an incident is opened once; a clinic that is none, and what was known ten years ago, are slips", async () => {
  const post = newPost();
  const { world } = post;
  const ctx = platform(post);
  const given = { clinicId: "", knownAt: world.clock.now, what: words, ...facts };
  const [first, second] = await Promise.all([openIncident(ctx, given, "key-1"), openIncident(ctx, given, "key-1")]);
  expect(second).toEqual(first);
  expect((await listIncidents(ctx)).filter(({ what }) => what === words)).toHaveLength(1);
  expect(await refusalOf(openIncident(ctx, { ...given, clinicId: "cli_nope" }))).toBe("request.invalid");
  const longAgo = world.clock.now - days(3650);
  expect(await refusalOf(openIncident(ctx, { ...given, knownAt: longAgo }))).toBe("request.invalid");
  const when = { from: 0, until: world.clock.now };
  const nowhere = { id: first.id, clinicId: "cli_nope", ...when, groups: [] };
  expect(await refusalOf(listTouched(ctx, nowhere))).toBe("request.invalid");
});
