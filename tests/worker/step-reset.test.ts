import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, refusalOf } from "./callers";
import { goodPassword, registered, withTotp } from "./credentials";
import { deliver, newPost } from "./post";
import { asPlatform } from "./relocation";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { signIn } from "~/features/tenancy/login/sign-in.server";
import { days, hours } from "~/lib/duration";
import { account } from "~/features/identity/account/account.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { askStepReset, listStepResets, stopStepReset } from "~/features/identity/two-step/ask-step-reset.server";
import { ownStepReset, stopOwnStepReset } from "~/features/identity/two-step/own-step-reset.server";
import { runStepResets } from "~/features/identity/two-step/run-step-resets.server";

const proof = "Documento com foto em vídeo, e o CRP do cadastro.";

/** Somebody with a proved address and a second step; `asked`: for whom it has been asked. */
async function lost() {
  const post = newPost();
  const { world } = post;
  const ana = await registered(world, "Ana Lima", "psychologist");
  const { directory } = world.scope;
  await directory.update(account).set({ emailVerifiedAt: 1 }).where(eq(account.id, ana.accountId));
  await withTotp(world, ana.accountId);
  const ask = () => askStepReset(asPlatform(world), { email: ana.email, proof });
  const stepOf = async () =>
    (await directory.select().from(account).where(eq(account.id, ana.accountId)).get())?.totpEnabledAt ?? null;
  const run = () => runStepResets(world.directory({ system: "test" }));
  return { post, world, ana, ask, stepOf, run, directory };
}

test("a day after it was asked, and not an hour before, the step goes with password and logins; the audit says how it was proved", async () => {
  const { post, world, ana, ask, stepOf, run, directory } = await lost();
  await ask();
  expect(await refusalOf(ask())).toBe("auth.step_reset_open");
  expect(await ownStepReset(asAccount(world, ana.accountId))).toBe(world.clock.now + days(1));
  const told = await directory.select().from(domainEvent).where(eq(domainEvent.type, "account.step_reset_asked"));
  expect(told.map(({ aggregateId }) => aggregateId)).toEqual([ana.accountId]);
  await deliver(post);
  const letter = post.sent.find(({ subject }) => subject.startsWith("Um pedido"));
  expect([letter?.to, letter?.subject]).toEqual([ana.email, "Um pedido sobre a segurança da sua conta"]);
  expect(letter?.text).toContain("https://caris.test/account/two-step");
  world.clock.now += hours(23);
  expect([await run(), await stepOf()]).toEqual([0, expect.any(Number)]);
  world.clock.now += hours(1);
  expect([await run(), await stepOf(), await run()]).toEqual([1, null, 0]);
  const tried = signIn(
    world.directory({ anonymous: true }),
    { email: ana.email, password: goodPassword },
    { kind: "web", deviceMark: null },
  );
  expect(await refusalOf(tried)).toBe("auth.invalid_credentials");
  expect(await listStepResets(asPlatform(world))).toMatchObject([{ state: "done", email: ana.email, proof }]);
  const log = await directory.select().from(auditEntry).where(eq(auditEntry.entityId, ana.accountId));
  expect(log.filter(({ action }) => action.includes("step")).map(({ action, reason }) => [action, reason])).toEqual([
    ["account.ask_step_reset", proof],
    ["account.reset_second_step", null],
  ]);
});

test("whoever signed in since has not lost it: nothing is taken; nor when the owner or the platform stops it", async () => {
  const { world, ana, ask, stepOf, run, directory } = await lost();
  await ask();
  const session = { accountId: ana.accountId, kind: "web" as const, ip: "", userAgent: "", tokenHash: "t" };
  const at = world.clock.now + 1;
  const times = { createdAt: at, lastSeenAt: at, expiresAt: at + days(30) };
  await directory.insert(loginSession).values({ ...session, ...times, id: "ses_in", membershipId: null });
  world.clock.now += days(1);
  expect([await run(), await stepOf()]).toEqual([1, expect.any(Number)]);

  await ask();
  await stopOwnStepReset(asAccount(world, ana.accountId));
  await stopOwnStepReset(asAccount(world, ana.accountId));
  await ask();
  const open = (await listStepResets(asPlatform(world))).find(({ state }) => state === "asked");
  await stopStepReset(asPlatform(world), { id: open?.id ?? "" });
  expect(await refusalOf(stopStepReset(asPlatform(world), { id: open?.id ?? "" }))).toBe("auth.step_reset_over");
  world.clock.now += days(2);
  expect([await run(), await stepOf()]).toEqual([0, expect.any(Number)]);
  const states = (await listStepResets(asPlatform(world))).map(({ state }) => state);
  expect(states).toEqual(["stopped", "stopped", "came_in"]);
});

test("stopped, or come in, in the very moment in which it is carried out, nothing is taken, and nobody is told that it was", async () => {
  const { world, ana, ask, stepOf, directory } = await lost();
  const job = world.directory({ system: "test" });
  /** The clock's run, with something that happens between its last look and its write. */
  const runAfter = (happens: () => Promise<unknown>) => {
    const batch = async (statements: Parameters<typeof job.db.batch>[0]) => {
      await happens();
      return job.db.batch(statements);
    };
    return runStepResets({ ...job, db: Object.assign(Object.create(job.db) as typeof job.db, { batch }) });
  };
  await ask();
  world.clock.now += days(1);
  expect(await runAfter(() => stopOwnStepReset(asAccount(world, ana.accountId)))).toBe(0);
  expect(await stepOf()).toEqual(expect.any(Number));

  await ask();
  const at = world.clock.now + 1;
  world.clock.now += days(1);
  const times = { createdAt: at, lastSeenAt: at, expiresAt: at + days(30) };
  const session = { accountId: ana.accountId, kind: "web" as const, ip: "", userAgent: "", tokenHash: "t", ...times };
  expect(
    await runAfter(() => directory.insert(loginSession).values({ ...session, id: "ses_in", membershipId: null })),
  ).toBe(0);
  expect(await stepOf()).toEqual(expect.any(Number));
  expect(await runStepResets(job)).toBe(1);
  expect((await listStepResets(asPlatform(world))).map(({ state }) => state)).toEqual(["came_in", "stopped"]);
  const told = await directory.select().from(domainEvent).where(eq(domainEvent.type, "account.second_step_reset"));
  expect(told).toEqual([]);

  // The other way round: carried out as the platform stops it.
  await ask();
  world.clock.now += days(1);
  const open = (await listStepResets(asPlatform(world))).find(({ state }) => state === "asked");
  const platform = asPlatform(world);
  const batch = async (statements: Parameters<typeof job.db.batch>[0]) => {
    await runStepResets(job);
    return platform.db.batch(statements);
  };
  const late = { ...platform, db: Object.assign(Object.create(platform.db) as typeof platform.db, { batch }) };
  expect(await refusalOf(stopStepReset(late, { id: open?.id ?? "" }))).toBe("auth.step_reset_over");
  expect(await stepOf()).toBeNull();
});

test("not without a proved address, not the platform's own, not of who has no second step, and by nobody of a clinic", async () => {
  const { world, ana, ask, directory } = await lost();
  const asIf = asAdmin(world, await world.person("admin", ana.clinicId)) as unknown as ReturnType<typeof asPlatform>;
  for (const work of [
    () => askStepReset(asIf, { email: ana.email, proof }),
    () => stopStepReset(asIf, { id: "rst_x" }),
    () => listStepResets(asIf),
  ])
    expect(await refusalOf(work())).toBe("auth.forbidden");
  const set = (row: Partial<typeof account.$inferInsert>) =>
    directory.update(account).set(row).where(eq(account.id, ana.accountId));
  await set({ emailVerifiedAt: null });
  expect(await refusalOf(ask())).toBe("auth.step_kept");
  await set({ emailVerifiedAt: 1, platformAdmin: true });
  expect(await refusalOf(ask())).toBe("auth.step_kept");
  await set({ platformAdmin: false, totpEnabledAt: null });
  expect(await refusalOf(ask())).toBe("auth.totp_off");
  await set({ disabledAt: 1 });
  expect(await refusalOf(ask())).toBe("auth.no_such_account");
});
