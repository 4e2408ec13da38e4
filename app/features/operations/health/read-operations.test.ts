import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { cronRun } from "~/features/kernel/jobs/cron-run.directory.table";
import { delivery } from "~/features/notifications/delivery/delivery.table";
import { mail } from "~/features/notifications/mail/mail.directory.table";
import { listFailedMails, retryFailedMail } from "~/features/notifications/mail/failed-mails.server";
import { days, hours, minutes } from "~/lib/duration";
import { forgetHealth } from "~/features/kernel/read-health.server";
import { refusalOf, testWorld } from "../../../../tests/worker/callers";
import { checksOf, headOf } from "../components/health/checks";
import { mailRow } from "../components/health/mail-words";
import { readOperations } from "./read-operations.server";
import { retryEventAnywhere } from "./retry-event.server";

const run = { actor: { accountId: "acc_p", sessionId: "ses_p", name: "", platformRole: "admin" } as const };

function opened() {
  forgetHealth();
  const world = testWorld();
  const ctx = world.directory(run.actor);
  const checks = async () => checksOf(await readOperations(ctx), ctx.now());
  const toneOf = async (key: string) => (await checks()).find((check) => check.key === key)?.tone;
  return { world, ctx, checks, toneOf };
}

const event = (now: number) => ({
  ...{
    id: "evt_stuck",
    clinicId: "cli_1",
    type: "sos.raised",
    aggregateId: "sos_1",
    version: 1,
    data: { text: "palavra clínica" },
  },
  ...{
    actorId: null,
    requestId: "r",
    occurredAt: now,
    dueAt: now - minutes(10),
    tries: 9,
    failure: "notify: TypeError",
  },
});

test("an event of a shard that fails is seen from the platform without what it says, and tried again there", async () => {
  const { ctx, checks, toneOf } = opened();
  await ctx.shard("CLINIC_1").insert(domainEvent).values(event(ctx.now()));
  expect([await toneOf("dead"), await toneOf("queue")]).toEqual(["now", "now"]);
  const facts = await readOperations(ctx);
  expect(JSON.stringify([facts, await checks()])).not.toContain("palavra");
  expect(await refusalOf(retryEventAnywhere(ctx, "CLINIC_0/evt_stuck"))).toBe("request.not_found");
  expect(await refusalOf(retryEventAnywhere(ctx, "NOWHERE/evt_stuck"))).toBe("request.not_found");
  await retryEventAnywhere(ctx, "CLINIC_1/evt_stuck");
  const found = await ctx.shard("CLINIC_1").select().from(domainEvent).where(eq(domainEvent.id, "evt_stuck")).get();
  expect(found).toMatchObject({ tries: 0, dueAt: ctx.now(), parkedAt: null });
});

test("a letter that was given up is seen by its kind, and sent again once however often one presses", async () => {
  const { ctx, toneOf } = opened();
  const row = {
    template: "reset_password",
    subjectId: "tok_secret",
    eventId: "evt_1",
    createdAt: ctx.now(),
    nextTryAt: ctx.now(),
  } as const;
  await ctx.db.insert(mail).values({ ...row, id: "mai_1", state: "failed", attempts: 7, cause: "retries_used_up" });
  expect(await toneOf("mails")).toBe("soon");
  const shown = (await listFailedMails(ctx)).map(mailRow);
  expect(shown).toMatchObject([{ what: "Nova senha", why: "as tentativas acabaram" }]);
  expect(JSON.stringify(shown)).not.toContain("tok_secret");
  await Promise.all([retryFailedMail(ctx, "mai_1"), retryFailedMail(ctx, "mai_1")]);
  expect(await ctx.db.select().from(mail).get()).toMatchObject({ state: "pending", attempts: 0 });
  expect(await refusalOf(retryFailedMail(ctx, "mai_2"))).toBe("request.not_found");
});

test("what failed in the last days is said by channel and cause, of both shards, and of nobody", async () => {
  const { ctx, checks, toneOf } = opened();
  expect(await toneOf("failed")).toBe("calm");
  const one = (n: number, cause: string, settledAt: number, state: "failed" | "delivered" = "failed") => ({
    ...{ id: `dlv_${n}`, noticeId: `ntc_${n}`, memberId: "mem_secret", kind: "sos.raised", attempts: 7 },
    ...{
      clinicId: `cli_${n % 2}`,
      channel: "sms" as const,
      state,
      cause,
      nextTryAt: 0,
      createdAt: settledAt,
      settledAt,
    },
  });
  const recent = ctx.now() - hours(1);
  for (const row of [one(1, "rejected", recent), one(2, "rejected", recent)])
    await ctx.shard("CLINIC_0").insert(delivery).values(row);
  const old = one(4, "bounced", ctx.now() - days(8));
  for (const row of [one(3, "bounced", recent), old, one(5, "bounced", recent, "delivered")])
    await ctx.shard("CLINIC_1").insert(delivery).values(row);
  const said = (await checks()).find(({ key }) => key === "failed");
  expect(said?.fact).toBe("3 em sete dias: SMS, o provedor recusou (2); SMS, o endereço devolveu (1).");
  expect([said?.tone, JSON.stringify(await readOperations(ctx)).includes("mem_secret")]).toEqual(["soon", false]);
});

test("jobs that failed or are late, and a drill that was never made, are said in words; all else is calm", async () => {
  const { ctx, checks } = opened();
  const ran = (job: string, startedAt: number, error: string | null) => ({ job, startedAt, error, took: 1, done: 0 });
  await ctx.db.insert(cronRun).values(ran("relay", ctx.now() - hours(1), null));
  await ctx.db.insert(cronRun).values(ran("seal-audit", ctx.now(), "TypeError"));
  const all = await checks();
  const jobs = all.find(({ key }) => key === "jobs");
  expect(jobs?.tone).toBe("now");
  expect(jobs?.fact).toMatch(/Falharam.*Atrasadas: Anunciar eventos/);
  expect(all.filter(({ tone }) => tone === "soon").map(({ key }) => key)).toEqual(["drill"]);
  expect(all[0]?.tone).not.toBe("calm");
  expect(headOf(all)).toMatch(/agora/);
});

test("a shard that hangs and objects that fail leave a page that says so", async () => {
  const { ctx } = opened();
  const never = () => new Promise<never>(() => undefined);
  const broken = {
    ...ctx,
    shard: (name: Parameters<typeof ctx.shard>[0]) =>
      name === "CLINIC_1"
        ? new Proxy(ctx.shard(name), {
            get: (on, part) => (part === "run" ? never : (Reflect.get(on, part) as unknown)),
          })
        : ctx.shard(name),
    platform: {
      ...ctx.platform,
      circuit: () => Promise.reject(new Error("down")),
      sos: { ...ctx.platform.sos, auditor: never },
    },
  };
  const began = Date.now();
  const checks = checksOf(await readOperations(broken), ctx.now());
  expect(Date.now() - began).toBeLessThan(6000);
  expect(checks.find(({ key }) => key === "shards")).toMatchObject({ tone: "now", fact: "Não responde: Banco 2." });
  expect(checks.find(({ key }) => key === "sos")).toMatchObject({ tone: "now" });
});

test("who is not of the platform is refused by the use case, too", async () => {
  const { world } = opened();
  const ctx = world.directory({ accountId: "acc_x", sessionId: "ses_x", name: "" });
  expect(await refusalOf(readOperations(ctx as never))).toBe("auth.forbidden");
});
