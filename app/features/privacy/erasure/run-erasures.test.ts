import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, refusalOf } from "../../../../tests/worker/callers";
import { linkedPair, write } from "../../../../tests/worker/diary";
import { calledForHelp, handleAll, livedLife, signedUp, told } from "../../../../tests/worker/life";
import { deliver, newPost, type Post } from "../../../../tests/worker/post";
import { searchEverywhere } from "../../../../tests/worker/everywhere";
import { storedKeys } from "../../../../tests/worker/traces";
import type { Person } from "../../../../tests/worker/world";
import { plain } from "../../../../tests/samples";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { storeFile } from "~/features/files/store/store-file.server";
import { addContact } from "~/features/sos/contacts/contacts.server";
import { account } from "~/features/identity/account/account.directory.table";
import { erasure } from "~/features/identity/erasure/erasure.directory.table";
import { erasedPerson } from "~/features/identity/erasure/erased-person.directory.table";
import { hashPassword } from "~/features/identity/password/password.server";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { canonicalHash } from "~/features/records/document/canonical";
import { raiseSos } from "~/features/sos/patient/raise-sos.server";
import { cancelSos } from "~/features/sos/patient/own-sos.server";
import { days, hours, minutes } from "~/lib/duration";
import { everyPersonalData } from "~/registry/personal-data.server";
import { reportStands, runRetention } from "../retention/run-retention.server";
import { retentionLine } from "../retention/retention.directory.table";
import { askErasure } from "./ask-erasure.server";
import { certificateSchema } from "./certificate";
import { keptByLaw } from "./erasure-words";
import { previewErasure } from "./preview-erasure.server";
import { readLinkedErasure, takeCertificate } from "./read-certificate.server";
import { runErasures } from "./run-erasures.server";
import { readOwnErasure, takeBackByLink, takeBackOwnErasure } from "./take-back-erasure.server";

const password = "uma frase bem comprida";
const nobody = (post: Post) => post.world.directory({ anonymous: true });
const own = ({ world }: Post, accountId: string) => asAccount(world, accountId);

async function withPassword({ world }: Post, accountId: string) {
  const passwordHash = await hashPassword(password);
  await world.scope.directory.update(account).set({ passwordHash }).where(eq(account.id, accountId));
}

async function newPatient(post: Post, name = "Ana") {
  const person = await post.world.person("patient", await post.world.clinic(), name);
  await withPassword(post, person.accountId);
  return person;
}

/** The clock's job as it comes, minute by minute, until nothing of a person changes any more. */
async function runUntil(post: Post, accountId: string, state: string, most = 40) {
  const { directory } = post.world.scope;
  for (let i = 0; i < most; i++) {
    await handleAll(post);
    await runErasures(post.world.directory({ system: "test" }), minutes(1));
    await handleAll(post);
    await deliver(post);
    const row = await directory.select().from(erasure).where(eq(erasure.accountId, accountId)).get();
    if (row?.state === state) return row;
    post.world.clock.now += minutes(1);
  }
  throw new Error(`never ${state}`);
}

/** A life outside of care: nobody has a record of it. */
async function livedAlone({ world }: Post, ana: Person<"patient">) {
  await signedUp(world, ana, "+5511911110001");
  await told(world, ana);
  const photo = await storeFile(ana.ctx, { name: "jabuticaba.jpg", bytes: Uint8Array.from(plain.jpeg), said: {} });
  await write(world, ana, { title: "jabuticaba título", content: "jabuticaba texto", files: [photo.id] });
  await write(world, ana, { title: "jabuticaba", content: "só meu", isPrivate: true });
  await addCheckIn(ana.ctx, { mood: 2 });
  await addContact(ana.ctx, { name: "jabuticaba mãe", phone: "+5511911110002", consent: true });
  await calledForHelp(ana, "jabuticaba socorro");
}

/** What stays by law, ids alone: see erasure-words. */
const evidence = [
  ...[
    "audit_entry",
    "consent_line",
    "data_key",
    "domain_event",
    "erasure",
    "erased_person",
    "erasure_party",
    "idempotency_key",
    "legal_acceptance",
    "rights_request",
  ],
  "mail",
];

const linkIn = (text: string) => /\/erasure\/([\w-]+)/.exec(text)?.[1] ?? "";

test("who asks is gone a week later: certificate by mail, numbers that are true, then not even the address", async () => {
  const post = newPost();
  const { world } = post;
  const ana = await newPatient(post);
  const files = await storedKeys();
  await livedAlone(post, ana);
  await handleAll(post);
  const email = `${ana.memberId.toLowerCase()}@caris.test`;
  const before = await previewErasure(own(post, ana.accountId));
  expect([before.obstacle, before.keptUntil]).toEqual([null, null]);
  expect(before.kept.map(({ what }) => what).join()).not.toContain("prontuário");
  await askErasure(own(post, ana.accountId), { password, code: undefined });
  await deliver(post);
  const [asked] = post.sent.filter(({ to }) => to === email);
  expect(asked?.subject).toBe("Recebemos o seu pedido");
  const token = linkIn(asked?.text ?? "");
  expect((await readLinkedErasure(nobody(post), token)).state).toBe("asked");
  world.clock.now += days(6) - 1;
  expect(await runErasures(world.directory({ system: "test" }), minutes(1))).toBe(0);
  world.clock.now += 1;
  // Once more a day before, once.
  for (let i = 0; i < 2; i++) await runErasures(world.directory({ system: "test" }), minutes(1));
  await handleAll(post);
  await deliver(post);
  const near = post.sent.filter(({ subject }) => subject === "Seu pedido começa amanhã");
  expect(near.map(({ to, text }) => [to, linkIn(text)])).toEqual([[email, token]]);
  world.clock.now += days(1) - 1;
  expect(await runErasures(world.directory({ system: "test" }), minutes(1))).toBe(0);
  world.clock.now += 1;
  const done = await runUntil(post, ana.accountId, "done");
  expect(await refusalOf(takeBackByLink(nobody(post), token))).toBe("privacy.erasure_begun");
  await deliver(post);
  const last = post.sent.filter(({ to }) => to === email).at(-1);
  expect([last?.subject, linkIn(last?.text ?? "")]).toEqual(["Seu pedido foi concluído", token]);
  world.clock.now += minutes(1);
  await runErasures(world.directory({ system: "test" }), minutes(1));
  const { found, objects } = await searchEverywhere([email, "jabuticaba", "+5511911110001", "+5511911110002"]);
  expect([found, objects > 2]).toEqual([[], true]);
  expect(await storedKeys()).toEqual(files);
  // Of their ids nothing but what a law has us keep: no object and no file has one.
  const ids = await searchEverywhere([ana.memberId, ana.accountId, ana.memberId.toLowerCase()]);
  const kept = new Set(ids.found.map((trace) => trace.split(":")[0]?.replace(/^(DIRECTORY|CLINIC_\d)\./, "")));
  expect([...kept].filter((table) => !evidence.includes(table ?? ""))).toEqual([]);
  const { body } = await takeCertificate(nobody(post), token);
  const certificate = certificateSchema.parse(JSON.parse(body));
  expect(await canonicalHash(certificate)).toBe(done.certificateHash);
  const line = (name: string) => certificate.lines.find(({ store }) => store === name);
  expect(line("data_key")).toMatchObject({ held: 1, left: 0 });
  expect(certificate.keysDestroyed).toBe(1);
  expect(line("diary_entry")).toMatchObject({ left: 0, law: null });
  expect(line("diary_entry")?.held).toBeGreaterThan(0);
  expect(line("account")).toMatchObject({ held: 1, left: 0, law: null });
  expect(certificate.lines.filter(({ law, left }) => law === null && (left ?? 0) > 0)).toEqual([]);
  expect(body).not.toContain("Ana");
  const sealed = and(
    eq(auditEntry.action, "erasure.certify"),
    eq(auditEntry.reason, `certificate ${done.certificateHash}`),
  );
  expect(await world.scope.directory.$count(auditEntry, sealed)).toBe(1);
  world.clock.now += hours(23);
  expect((await takeCertificate(nobody(post), token)).body).toBe(body);
  world.clock.now += hours(2);
  expect(await refusalOf(takeCertificate(nobody(post), token))).toBe("auth.token_invalid");
  expect(await refusalOf(readLinkedErasure(nobody(post), token))).toBe("auth.token_invalid");
});

test("a wrong password asks for nothing; two presses ask once; taken back by page or link, nothing is ever erased", async () => {
  const post = newPost();
  const ana = await newPatient(post);
  const ctx = own(post, ana.accountId);
  expect(await refusalOf(askErasure(ctx, { password: "outra", code: undefined }))).toBe("auth.password_wrong");
  expect(await readOwnErasure(ctx)).toBeNull();
  const twice = await Promise.all([1, 2].map(() => refusalOf(askErasure(ctx, { password, code: undefined }))));
  expect(twice.toSorted()).toEqual(["no refusal", "privacy.erasure_asked"]);
  await takeBackOwnErasure(ctx);
  await takeBackOwnErasure(ctx);
  expect(await readOwnErasure(ctx)).toBeNull();
  await askErasure(ctx, { password, code: undefined });
  await handleAll(post);
  await deliver(post);
  const token = linkIn(post.sent.filter(({ subject }) => subject === "Recebemos o seu pedido").at(-1)?.text ?? "");
  await takeBackByLink(nobody(post), token);
  await takeBackByLink(nobody(post), token);
  expect(await refusalOf(takeBackByLink(nobody(post), "x"))).toBe("auth.token_invalid");
  post.world.clock.now += days(30);
  expect(await runErasures(post.world.directory({ system: "test" }), minutes(1))).toBe(0);
  expect(await post.world.scope.directory.$count(account, eq(account.id, ana.accountId))).toBe(1);
});

test("who is in care is told what stays and until when; it waits while they call for help; the record goes 20 years on", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana, psychologist: lia } = await linkedPair(world);
  await Promise.all([withPassword(post, ana.accountId), withPassword(post, lia.accountId)]);
  const preview = await previewErasure(own(post, ana.accountId));
  expect(preview.keptUntil).toBe(world.clock.now + days(20 * 365.25));
  expect(preview.kept[0]?.law).toContain("13.787/2018");
  expect(await refusalOf(askErasure(own(post, lia.accountId), { password, code: undefined }))).toBe(
    "privacy.care_goes_on",
  );
  await askErasure(own(post, ana.accountId), { password, code: undefined });
  world.clock.now += days(8);
  const call = await raiseSos(ana.ctx, { severity: "urgent", message: "preciso" }, { origin: "session" });
  await runErasures(world.directory({ system: "test" }), minutes(1));
  expect(await readOwnErasure(own(post, ana.accountId))).toMatchObject({ state: "asked", waitsFor: "live_call" });
  await cancelSos(ana.ctx, call.id, "by_mistake");
  world.clock.now += minutes(16);
  const done = await runUntil(post, ana.accountId, "done");
  const lines = certificateSchema.parse(JSON.parse(done.certificate ?? "")).lines;
  expect(lines.find(({ store }) => store === "care_link")).toMatchObject({ held: 1, left: 1 });
  expect(lines.find(({ store }) => store === "care_link")?.law).toContain("13.787/2018");
  await deliver(post);
  world.clock.now += minutes(2);
  await runErasures(world.directory({ system: "test" }), minutes(1));
  const kept = await world.scope.directory.select().from(erasure).where(eq(erasure.accountId, ana.accountId)).get();
  expect(kept?.email).toBeNull();
  expect(kept?.nextTryAt).toBeGreaterThan(world.clock.now + days(19 * 365));
  world.clock.now += days(21 * 365.25);
  const system = () => world.directory({ system: "test" });
  await runErasures(system(), minutes(1));
  expect(await world.scope.directory.$count(account, eq(account.id, ana.accountId))).toBe(1);
  // Its end stands in a report first.
  await runRetention(system(), minutes(1));
  expect(await reportedPeople(post)).toBe(1);
  world.clock.now += reportStands;
  for (let i = 0; i < 6; i++) {
    await runRetention(system(), minutes(1));
    await handleAll(post);
    world.clock.now += minutes(15);
  }
  expect(await world.scope.directory.$count(account, eq(account.id, ana.accountId))).toBe(0);
  world.clock.now += days(1);
  await runErasures(system(), minutes(1));
  const over = await world.scope.directory.select().from(erasure).where(eq(erasure.accountId, ana.accountId)).get();
  expect(over?.nextTryAt).toBeNull();
});

/** Whole people whose end a report of the retention announces. */
async function reportedPeople({ world }: Post): Promise<number> {
  const lines = await world.scope.directory.select().from(retentionLine).where(eq(retentionLine.rule, "person"));
  return lines.reduce((sum, { due }) => sum + due, 0);
}

test("a clinic is never left without anybody who runs it, asked for or come to be so in the week", async () => {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic();
  const [eva, rui] = [await world.person("admin", clinicId), await world.person("admin", clinicId)];
  await Promise.all([withPassword(post, eva.accountId), withPassword(post, rui.accountId)]);
  await askErasure(own(post, eva.accountId), { password, code: undefined });
  await askErasure(own(post, rui.accountId), { password, code: undefined });
  world.clock.now += days(7);
  for (let i = 0; i < 6; i++) {
    await handleAll(post);
    await runErasures(world.directory({ system: "test" }), minutes(1));
    world.clock.now += minutes(16);
  }
  const rows = await world.scope.directory.select({ state: erasure.state, why: erasure.waitsFor }).from(erasure);
  expect(rows.toSorted((a, b) => a.state.localeCompare(b.state))).toEqual([
    { state: "asked", why: "runs_alone" },
    { state: "done", why: null },
  ]);
});

test("of two runs at once one erases; a run that dies anywhere is gone on with, and the numbers are those of the begin", async () => {
  const post = newPost();
  const { world } = post;
  const ana = await newPatient(post);
  await livedLife(world, ana, "jabuticaba", "+5511911110001");
  await handleAll(post);
  await askErasure(own(post, ana.accountId), { password, code: undefined });
  world.clock.now += days(7);
  const job = world.directory({ system: "test" });
  const both = await Promise.all([runErasures(job, minutes(1)), runErasures(job, minutes(1))]);
  expect(both.toSorted()).toEqual([0, 1]);
  const begun = await world.scope.directory.select().from(erasure).where(eq(erasure.state, "running")).get();
  expect(begun?.state).toBe("running");
  let left = 3;
  const dead = new Proxy(job.db, {
    get(target, name) {
      if (name === "batch" && left-- <= 0) throw new Error("killed");
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  for (let i = 0; i < 3; i++) {
    await runErasures({ ...job, db: dead }, minutes(1)).catch(() => null);
    await handleAll(post);
    world.clock.now += minutes(11);
  }
  const done = await runUntil(post, ana.accountId, "done");
  const first = (JSON.parse(begun?.held ?? "null") as { lines: { store: string; count: number | null }[] }).lines;
  const lines = certificateSchema.parse(JSON.parse(done.certificate ?? "")).lines;
  expect(lines.map(({ store, held: count }) => [store, count])).toEqual(
    first.map(({ store, count }) => [store, count]),
  );
});

test("every law that a feature keeps something by is told in words, and every feature that erases says what goes", () => {
  const stores = everyPersonalData.flatMap(({ feature, stores: of }) =>
    of.flatMap((store) => ("nobody" in store ? [] : [store.inAccount, store.inPlace].map((one) => ({ feature, one })))),
  );
  const laws = new Set(stores.flatMap(({ one }) => one?.retain?.law ?? []));
  expect([...laws].filter((law) => !(law in keptByLaw))).toEqual([]);
  expect(Object.keys(keptByLaw).filter((law) => !laws.has(law))).toEqual([]);
  const erasing = stores.filter(({ one }) => one?.erase && !one.retain?.isRecord).map(({ feature }) => feature);
  const told = everyPersonalData.flatMap(({ feature, goes = [] }) =>
    goes.flatMap(({ also = [] }) => [feature, ...also]),
  );
  expect([...new Set(erasing)].filter((feature) => !told.includes(feature))).toEqual([]);
});

test("whom a restore has brought back is erased again, once the ledger has marked them, and nobody else", async () => {
  const post = newPost();
  const { directory } = post.world.scope;
  const [ana, bia] = [await newPatient(post), await newPatient(post, "Bia")];
  await write(post.world, ana, { title: "jabuticaba", content: "de volta" });
  const line = { erasedAt: 1, isWhole: true };
  for (const [accountId, isPending] of [
    [ana.accountId, true],
    ["acc_unknown", true],
    ["acc_long_ago", false],
  ] as const)
    await directory.insert(erasedPerson).values({ accountId, isPending, ...line });
  for (let i = 0; i < 10; i++) {
    await handleAll(post);
    await runErasures(post.world.directory({ system: "test" }), minutes(1));
  }
  expect(await directory.$count(erasedPerson, eq(erasedPerson.isPending, true))).toBe(0);
  expect(await directory.select({ id: account.id }).from(account)).toEqual([{ id: bia.accountId }]);
  expect((await searchEverywhere(["jabuticaba"])).found).toEqual([]);
});
