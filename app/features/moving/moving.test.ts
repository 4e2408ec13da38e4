import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asInviter, refusalOf, testWorld } from "../../../tests/worker/callers";
import { write, words } from "../../../tests/worker/diary";
import type { Person, World } from "../../../tests/worker/world";
import type { ClinicDb } from "~/db/client.server";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { moodDay } from "~/features/diary/mood/day/mood-day.table";
import { moodSummary } from "~/features/diary/mood/own-mood.server";
import { checkIn } from "~/features/diary/mood/check-in.table";
import { today } from "~/features/diary/mood/today.server";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import { diaryTag } from "~/features/diary/entry/diary-tag.table";
import { editEntry } from "~/features/diary/entry/edit-entry.server";
import { listEntries } from "~/features/diary/list/list-entries.server";
import { listSharedEntries } from "~/features/diary/reading/list-shared-entries.server";
import { openFile, type FileGates } from "~/features/files/store/open-file.server";
import { storeFile } from "~/features/files/store/store-file.server";
import { account } from "~/features/identity/account/account.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import { saveSafetyPlan } from "~/features/safety-plan/saving/save-safety-plan.server";
import { addContact, listContacts } from "~/features/sos/contacts/contacts.server";
import { liveOwnSos, readOwnSos } from "~/features/sos/patient/own-sos.server";
import { raiseSos } from "~/features/sos/patient/raise-sos.server";
import { acceptInvitation } from "~/features/tenancy/invitation/accept-invitation.server";
import { invitePatient } from "~/features/tenancy/invitation/invite-patient.server";
import { platformClinicId } from "~/features/tenancy/clinic/platform-clinic";
import { days } from "~/lib/duration";
import { plain } from "../../../tests/samples";
import { carryOn } from "./carry-on.server";
import { followPress } from "./carry-safety.server";
import { chooseMove, type MovingCtx } from "./choose-move.server";
import { clinicMove } from "./clinic-move.directory.table";
import { asPatient } from "./ends.server";
import { moveIn } from "./move-in.server";
import { readOwnMove } from "./read-move.server";

const rosa = { name: "Rosa Lima", email: "rosa@caris.test" };
const none = { coping: [], distractions: [], supporters: [], professionals: [], environment: [] };
const steps = { ...none, warningSigns: [{ text: "Não durmo.", phone: null }] };

type Story = { world: World; own: Person<"patient">; psychologist: Person<"psychologist"> };

/** Somebody who is here alone, on one shard, and a psychologist of a clinic on the other. */
async function alone(): Promise<Story> {
  const world = testWorld();
  const clinicId = await world.clinic("CLINIC_1");
  const psychologist = await world.person("psychologist", clinicId, "Beatriz");
  const own = await world.person("patient", platformClinicId, rosa.name);
  await world.scope.directory.update(account).set({ email: rosa.email }).where(eq(account.id, own.accountId));
  return { world, own, psychologist };
}

const job = (world: World) => world.directory({ system: "test" });
const here = (place: Person<"patient">, world: World): MovingCtx => ({
  ...place.ctx,
  both: world.directory(place.ctx.actor),
});

/** She accepts the psychologist's invitation. @returns herself in the new place */
async function joined({ world, own, psychologist }: Story): Promise<MovingCtx> {
  const { id } = await invitePatient(asInviter(world, psychologist), rosa);
  const token = await world.scope.platform.tokens.mac("invitation", id);
  const me = asAccount(world, own.accountId);
  const acting = await moveIn(me, await acceptInvitation(me, { token }));
  const ctx = await asPatient(job(world), acting.id);
  if (!ctx) throw new Error("she has no place in the clinic");
  return { ...ctx, both: world.directory(ctx.actor) };
}

async function moveOf(world: World) {
  const [move] = await world.scope.directory.select().from(clinicMove);
  if (!move) throw new Error("no move was opened");
  return move;
}

/** Turns until it is done, as the events of each turn would start the next. */
async function finish(world: World): Promise<number> {
  for (let turns = 0; turns < 50; turns++) {
    const { id, state } = await moveOf(world);
    if (state !== "moving") return turns;
    await carryOn(job(world), id);
  }
  throw new Error("it never ends");
}

const nobody = () => Promise.resolve(false);
const gates: FileGates = {
  diary_entry: nobody,
  chat_message: nobody,
  avatar: nobody,
  session_note: nobody,
  task: nobody,
  task_answer: nobody,
};
const all = { limit: 100 };
const titles = async (ctx: MovingCtx) => (await listEntries(ctx, all)).items.map(({ title }) => title).sort();

/** A context whose old shard dies at its next `times` writes. */
function dying(world: World, times: number): BothPlanesCtx<{ system: string }> {
  let left = times;
  const ctx = job(world);
  const broken = (db: ClinicDb): ClinicDb =>
    new Proxy(db, {
      get(target, key) {
        if (key === "batch" && left-- > 0) return () => Promise.reject(new Error("killed"));
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
  return { ...ctx, shard: (name) => (name === "CLINIC_0" ? broken(ctx.shard(name)) : ctx.shard(name)) };
}

test("who was here alone brings everything: each entry once, private ones private, tags, files and moods with them", async () => {
  const story = await alone();
  const { world, own, psychologist } = story;
  const file = await storeFile(own.ctx, { name: "x.jpg", bytes: Uint8Array.from(plain.jpeg), said: {} });
  await write(world, own, { title: "Com foto", files: [file.id], tags: ["Sono"] });
  await write(world, own, { title: "Só minha", isPrivate: true, tags: ["sono"] });
  for (let i = 0; i < 45; i++) await write(world, own, { title: `Dia ${i}` });
  await addCheckIn(own.ctx, { mood: 2, emotions: { sadness: 1 } });
  const ctx = await joined(story);
  expect(await readOwnMove(ctx)).toMatchObject({
    left: false,
    state: "asked",
    remaining: { entries: 47, checkIns: 1 },
  });
  await chooseMove(ctx, { what: "all" });
  await finish(world);
  const mine = await titles(ctx);
  expect([mine.length, new Set(mine).size]).toEqual([47, 47]);
  expect((await listEntries(ctx, { ...all, tag: "sono" })).items).toHaveLength(2);
  const shared = await listSharedEntries(psychologist.ctx, { ...all, patientId: ctx.actor.memberId });
  expect(shared.items.map(({ title }) => title)).not.toContain("Só minha");
  expect(shared.items).toHaveLength(46);
  const opened = await openFile(ctx, { id: file.id }, gates);
  const bytes = new Uint8Array(await new Response(opened.read(null)).arrayBuffer());
  expect(bytes.length).toBe(file.size);
  const old = world.scope.shard("CLINIC_0");
  const held = [diaryEntry, diaryTag, checkIn, moodDay];
  expect(await Promise.all(held.map((table) => old.$count(table)))).toEqual([0, 0, 0, 0]);
  expect((await today(ctx)).checkIn?.emotions).toEqual({ sadness: 1 });
  expect((await moodSummary(ctx, { period: "7d" })).distribution).toMatchObject({ 2: 1, 3: 47 });
  expect(await readOwnMove(here(own, world))).toMatchObject({ left: true, state: "done", toName: "Clínica CLINIC_1" });
});

test("the plan and the people to call are there before anything is asked, and gone from where nobody would call them", async () => {
  const story = await alone();
  const { own, psychologist } = story;
  await saveSafetyPlan(own.ctx, { patientId: own.memberId, version: 0, steps, reviewEveryDays: 90 });
  await addContact(own.ctx, { name: "Mãe", phone: "+5511987654321", consent: true });
  const ctx = await joined(story);
  expect((await readSafetyPlan(psychologist.ctx, { patientId: ctx.actor.memberId }))?.steps).toEqual(steps);
  expect(await listContacts(ctx)).toMatchObject([{ name: "Mãe", phone: "+5511987654321" }]);
  expect((await listContacts(ctx))[0]?.consentedAt).not.toBeNull();
  expect(await listContacts(own.ctx)).toEqual([]);
  expect(await readSafetyPlan(own.ctx, { patientId: own.memberId })).toBeNull();
});

test("killed between the copy and the taking away, done twice and twice at once: nothing lost, nothing double", async () => {
  const story = await alone();
  const { world, own } = story;
  for (let i = 0; i < 25; i++) await write(world, own, { title: `Dia ${i}` });
  const ctx = await joined(story);
  await Promise.all([chooseMove(ctx, { what: "all" }), chooseMove(ctx, { what: "all" }).catch(() => undefined)]);
  const { id } = await moveOf(world);
  await expect(carryOn(dying(world, 3), id)).rejects.toThrow("killed");
  const [first] = (await listEntries(ctx, all)).items;
  if (!first) throw new Error("nothing was copied");
  await editEntry(ctx, { id: first.id, version: first.version, ...words({ title: "Mudada aqui" }) });
  await Promise.all([carryOn(job(world), id), carryOn(job(world), id)]);
  await finish(world);
  const mine = await titles(ctx);
  expect([mine.length, new Set(mine).size]).toEqual([25, 25]);
  expect(mine).toContain("Mudada aqui");
  expect(await world.scope.shard("CLINIC_0").$count(diaryEntry)).toBe(0);
});

test("from a day on: what happened before stays in the old place; nothing: all of it does, and may be brought later", async () => {
  const story = await alone();
  const { world, own } = story;
  await write(world, own, { title: "Antes" });
  world.clock.now += days(3);
  await write(world, own, { title: "Depois" });
  const ctx = await joined(story);
  await chooseMove(ctx, { what: "none" });
  expect(await titles(ctx)).toEqual([]);
  await chooseMove(ctx, { what: "from", from: "2026-03-05" });
  await finish(world);
  expect([await titles(ctx), await titles(here(own, world))]).toEqual([["Depois"], ["Antes"]]);
  expect((await readOwnMove(ctx))?.remaining).toEqual({ entries: 1, checkIns: 0, daily: 0 });
  await chooseMove(ctx, { what: "all" });
  await finish(world);
  expect(await titles(ctx)).toEqual(["Antes", "Depois"]);
});

test("strangers, and she herself from the old place, have nothing to choose", async () => {
  const story = await alone();
  const { world, own, psychologist } = story;
  await joined(story);
  const other = await world.person("patient", psychologist.clinicId, "Outra");
  expect(await readOwnMove(here(other, world))).toBeNull();
  expect(await refusalOf(chooseMove(here(other, world), { what: "all" }))).toBe("request.not_found");
  expect(await refusalOf(chooseMove(here(own, world), { what: "all" }))).toBe("request.not_found");
  const wrongRole = { ...psychologist.ctx, both: world.directory(psychologist.ctx.actor) } as unknown as MovingCtx;
  expect(await refusalOf(chooseMove(wrongRole, { what: "all" }))).toBe("auth.forbidden");
  expect((await moveOf(world)).state).toBe("asked");
});

test("a call that is live when she moves, and a press of a device left behind, reach the clinic's board, once", async () => {
  const story = await alone();
  const { world, own } = story;
  await raiseSos(own.ctx, { severity: "urgent", message: "fiquei com medo" }, { origin: "session" });
  const ctx = await joined(story);
  const live = await liveOwnSos(ctx);
  expect(live).toMatchObject({ severity: "urgent", patient: { id: ctx.actor.memberId } });
  expect((await readOwnSos(ctx, live?.id ?? "")).message).toBe("fiquei com medo");
  await raiseSos(own.ctx, { severity: "urgent" }, { origin: "known_device" });
  await followPress(job(world), own.memberId);
  expect((await liveOwnSos(ctx))?.id).toBe(live?.id);
});

test("no login of hers is left in the place where nobody would be called", async () => {
  const story = await alone();
  const { world, own } = story;
  const directory = world.scope.directory;
  const login = (id: string, membershipId: string) => ({
    id,
    accountId: own.accountId,
    membershipId,
    kind: "web" as const,
    tokenHash: id,
    createdAt: world.clock.now,
    lastSeenAt: world.clock.now,
    expiresAt: world.clock.now + days(1),
    ip: "",
    userAgent: "",
  });
  await directory.insert(loginSession).values(login("ses_test", own.memberId));
  await directory.insert(loginSession).values(login("ses_other", own.memberId));
  const ctx = await joined(story);
  const acting = await directory.select({ as: loginSession.membershipId }).from(loginSession);
  expect(acting).toEqual([{ as: ctx.actor.memberId }, { as: ctx.actor.memberId }]);
});
