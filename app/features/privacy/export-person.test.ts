import { eq } from "drizzle-orm";
import { switchAchievements } from "~/features/achievements/progress/change-achievements.server";
import { expect, test } from "vitest";
import { asAccount, refusalOf } from "../../../tests/worker/callers";
import { linkedPair, write } from "../../../tests/worker/diary";
import { handleAll, livedLife } from "../../../tests/worker/life";
import { paidFor } from "../../../tests/worker/paid-for";
import { newPost } from "../../../tests/worker/post";
import { asSigner, said } from "../../../tests/worker/records";
import { say } from "../../../tests/worker/talk";
import { testWorld } from "../../../tests/worker/callers";
import type { Person, World } from "../../../tests/worker/world";
import { proposeHandover } from "~/features/care/handover/propose-handover.server";
import { openRoom } from "~/features/chat/room/open-room.server";
import { commentEntry } from "~/features/diary/reading/comment-entry.server";
import { readSharedEntry } from "~/features/diary/reading/read-shared-entry.server";
import { checkIn } from "~/features/diary/mood/check-in.table";
import { insertMany } from "~/db/many-rows";
import type { Statements } from "~/db/statement";
import { account } from "~/features/identity/account/account.directory.table";
import { beginNote } from "~/features/records/note/begin-note.server";
import { signNote } from "~/features/records/signing/sign-note.server";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { member } from "~/features/tenancy/member/member.table";
import { everyPersonalData } from "~/registry/personal-data.server";
import { exportPerson, type Exported } from "./export-person.server";

type Whole = Extract<Exported, { record: object }>;

async function exported(world: World, accountId: string): Promise<Whole[]> {
  const all: Whole[] = [];
  for await (const one of exportPerson(asAccount(world, accountId), accountId)) {
    if ("broken" in one) throw new Error(`${one.store} is broken`);
    all.push(one);
  }
  return all;
}

const textOf = (all: readonly Whole[]) =>
  JSON.stringify(all, (_, value: unknown) => (value instanceof Uint8Array ? value.length : value));

/** Another place of the same person, in another clinic on another shard. */
async function secondPlace(world: World, { accountId }: Person<"patient">): Promise<Person<"patient">> {
  const clinicId = await world.clinic("CLINIC_1");
  const place = await world.person("patient", clinicId, "Ana");
  const { memberId, ctx } = place;
  await world.scope.directory.update(membership).set({ accountId }).where(eq(membership.id, memberId));
  await world.scope.directory.delete(account).where(eq(account.id, place.accountId));
  await ctx.db.update(member).set({ accountId }).where(eq(member.id, memberId));
  return { ...place, accountId, ctx: { ...ctx, actor: { ...ctx.actor, accountId } } };
}

test("a person is told all they wrote, in every clinic, what was written to them, and nothing of anybody else", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana, psychologist: lia, clinicId } = await linkedPair(world);
  const bia = await world.person("patient", clinicId, "Bia");
  await world.link(lia, bia);
  const there = await secondPlace(world, ana);
  await livedLife(world, ana, "jabuticaba", "+5511911110001");
  await paidFor(world, ana, "jabuticaba");
  await livedLife(world, bia, "carambola", "+5511922220002");
  await write(world, there, { title: "jabuticaba longe", content: "x" });
  for (const [patient, word] of [
    [ana, "jabuticaba"],
    [bia, "carambola"],
  ] as const) {
    const entry = await write(world, patient, { title: `${word} lida`, content: "y" });
    const ids = { patientId: patient.memberId, entryId: entry.id };
    await readSharedEntry(lia.ctx, ids);
    await commentEntry(lia.ctx, { ...ids, content: `${word} comentário` });
    const { id } = await openRoom(patient.ctx, { memberId: lia.memberId });
    await say(patient, id, `${word} mensagem`);
    await say(lia, id, `${word} resposta`);
    const note = { patientId: patient.memberId, content: said(`${word} nota`) };
    const { id: noteId } = await beginNote(lia.ctx, note);
    await signNote(await asSigner(world, lia), { patientId: patient.memberId, noteId });
  }
  const noa = await world.person("psychologist", clinicId, "Noa");
  await proposeHandover(lia.ctx, { patientId: ana.memberId, toId: noa.memberId, why: "jabuticaba porque" });
  await handleAll(post);
  const all = await exported(world, ana.accountId);
  const text = textOf(all);
  const own = [
    "título",
    "texto",
    "tag",
    "só meu",
    "segredo",
    "longe",
    "comentário",
    "mensagem",
    "resposta",
    "sinal",
    "mãe",
    "socorro",
    "foto.jpg",
    "solta.jpg",
    "envio.jpg",
    "porque",
    "recado",
    "intérprete",
    "quem paga",
    "serviço",
    "recibo",
    "porém",
    "finalidade",
    "tarefa",
    "exercício",
    "nota",
    "relatório",
  ];
  expect(own.filter((word) => !text.includes(`jabuticaba ${word}`))).toEqual([]);
  expect(text).not.toContain("carambola");
  for (const not of [bia.memberId, bia.accountId, "+5511922220002"]) expect(text).not.toContain(not);
  expect(text).toContain("+5511911110001");
  expect(text).not.toContain("Não foi possível abrir");
  const silent = new Set(all.map(({ store }) => store));
  const stores = everyPersonalData
    .flatMap((data) => data.stores)
    .flatMap((store) => ("nobody" in store ? [] : [store]));
  const telling = stores.filter(({ inAccount, inPlace }) =>
    [inAccount, inPlace].some((one) => typeof one?.export === "function"),
  );
  const notOfPatients = [
    "professional",
    "office_hours",
    "first_step_away",
    "sos_cover",
    "SosBoard",
    "availability",
    "calendar_feed",
    "payee",
    "agreement_text",
    "note_template",
    "questionnaire",
    "clinic_month",
    "saved_view",
    "crp_check",
    "import_file",
    "takeout",
    // Of who is erased, or held by an order.
    "erased_person",
    "erasure_party",
    "legal_hold",
    // Of who looks after incidents, and of whom one touched.
    ...["incident", "incident_listing", "incident_note", "incident_person"],
  ];
  expect(telling.map(({ name }) => name).filter((name) => !silent.has(name) && !notOfPatients.includes(name))).toEqual(
    [],
  );
  expect(
    all.filter(({ store }) => store === "FILES").map(({ record }) => (record.bytes as Uint8Array).length > 0),
  ).toEqual([true, true]);
});

test("who works here is told what they wrote to the team, and that they wrote to patients, never what", async () => {
  const { world, patient, psychologist: lia } = await linkedPair(testWorld());
  const admin = await world.person("admin", patient.clinicId, "Zoe");
  const entry = await write(world, patient, { title: "pitanga", content: "pitanga" });
  await commentEntry(lia.ctx, { patientId: patient.memberId, entryId: entry.id, content: "pitanga comentário" });
  const { id: care } = await openRoom(lia.ctx, { memberId: patient.memberId });
  await say(patient, care, "pitanga minha");
  await say(lia, care, "pitanga dela");
  const { id: team } = await openRoom(lia.ctx, { memberId: admin.memberId });
  await say(lia, team, "minha à equipe");
  await say(admin, team, "da outra");
  const all = await exported(world, lia.accountId);
  const text = textOf(all);
  expect(text).toContain("minha à equipe");
  for (const not of ["pitanga", "da outra"]) expect(text).not.toContain(not);
  expect(all.filter(({ store }) => store === "ChatRoom")).toHaveLength(2);
  expect(all.filter(({ store }) => store === "diary_comment")).toHaveLength(1);
});

test.each([13, 100, 101, 250])("%i rows come whole, each once, in pages", async (count) => {
  const world = testWorld();
  const ana = await world.person("patient", await world.clinic());
  const { clinicId, memberId: patientId } = ana;
  const rows = Array.from({ length: count }, (_, i) => ({
    clinicId,
    id: `c${i}`,
    patientId,
    mood: 3,
    occurredAt: i % 7,
    createdAt: i,
  }));
  await ana.ctx.db.batch(insertMany(ana.ctx.db, checkIn, rows) as Statements);
  const all = (await exported(world, ana.accountId)).filter(({ store }) => store === "check_in");
  expect([all.length, new Set(all.map(({ record }) => record.id)).size]).toEqual([count, count]);
});

test("a store that cannot be read is named, and all others are told", async () => {
  const { world, patient: ana, psychologist: lia } = await linkedPair(testWorld());
  await switchAchievements(ana.ctx, { on: false }); // else the events of what she writes count while this reads
  await write(world, ana, { title: "pitanga", content: "x" });
  const { id } = await openRoom(ana.ctx, { memberId: lia.memberId });
  await say(ana, id, "pitanga mensagem");
  const whole = await exported(world, ana.accountId);
  const ctx = asAccount(world, ana.accountId);
  const rooms = { ...ctx.platform.rooms, ask: () => Promise.reject(new Error("the object is out of reach")) };
  const found: Exported[] = [];
  for await (const one of exportPerson({ ...ctx, platform: { ...ctx.platform, rooms } }, ana.accountId))
    found.push(one);
  const broken = found.filter((one) => "broken" in one);
  expect(broken).toEqual([{ feature: "chat", store: "ChatRoom", clinicId: ana.clinicId, broken: true }]);
  const others = (all: readonly Exported[]) =>
    all.flatMap(({ store }) => (["ChatRoom", "audit_entry"].includes(store) ? [] : [store]));
  expect(others(found)).toEqual(others(whole));
});

test("nobody but the person, or a job of ours, is told anything", async () => {
  const world = testWorld();
  const clinicId = await world.clinic();
  const [ana, bia] = [await world.person("patient", clinicId), await world.person("admin", clinicId)];
  const first = (ctx: Parameters<typeof exportPerson>[0]) => refusalOf(exportPerson(ctx, ana.accountId).next());
  expect(await first(asAccount(world, bia.accountId))).toBe("auth.forbidden");
  expect(await first(world.directory({ anonymous: true }))).toBe("auth.forbidden");
  expect(await first(world.directory({ system: "test" }))).toBe("no refusal");
  expect(await refusalOf(exportPerson(world.directory({ system: "test" }), "acc_none").next())).toBe(
    "request.not_found",
  );
});
