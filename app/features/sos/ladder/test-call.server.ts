import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { findContactPoints } from "~/features/notifications/reach/find-contact-points.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import { sosIds } from "~/features/sos/sos.ids";
import { newId } from "~/lib/id";
import type { Receipt } from "~/platform/outside/outside";
import type { Person } from "../board/alert";
import type { CallChannel } from "./ladder.policy";
import { testMailWords, testPushWords, testSmsWords } from "../board/page-words";
import { selectCovered } from "./setting.repo.server";

/** Test calls a clinic's admin may make: an SMS costs money. */
const limit = { limit: 6, window: minutes(10) };

/** What became of one channel: the provider took it (which is not "delivered"), refused it, did not answer, or there is no address. */
export type TestResult = { channel: CallChannel; result: "taken" | "refused" | "no_answer" | "no_address" };
export type TestCall = { name: string; results: TestResult[] };

type Callable = Person & { accountId: string };

/** Whom an admin may test-call: themselves and the clinic's psychologists; never patients or their contacts. */
export async function testCallees({ clinic }: AdminCtx): Promise<Callable[]> {
  requireRole(clinic.actor, "admin");
  const { memberId: id, accountId, name } = clinic.actor;
  const psychologists = await selectCovered(clinic.db, clinic.actor, { after: null, limit: 60 });
  const others = psychologists.filter((one) => one.accountId !== accountId);
  return [{ id, accountId, name }, ...others.map((one) => ({ id: one.id, accountId: one.accountId, name: one.name }))];
}

const fateOf = (receipt: Receipt): TestResult["result"] =>
  receipt.ok ? "taken" : receipt.retryable ? "no_answer" : "refused";

/**
 * Calls somebody of the clinic by every way an alert would, marked as a test, and says what the providers answered.
 * @throws AppError `tenancy.member_not_found` | `auth.too_many_attempts`
 */
export async function testCall(ctx: AdminCtx, memberId: string): Promise<TestCall> {
  const { clinic, platform } = ctx;
  const who = (await testCallees(ctx)).find(({ id }) => id === memberId);
  if (!who) throw new AppError("tenancy.member_not_found");
  const key = `sos-test:${clinic.actor.memberId}`;
  const { retryAfter } = await platform.attempts.take(key, limit);
  if (retryAfter > 0) throw new AppError("auth.too_many_attempts", { retryAfter });
  const points = await findContactPoints(ctx, clinic.plane, clinic.actor, [who]);
  const { phone, email, devices, whatsApp } = points.get(who.id) ?? nowhere;
  const [device] = devices;
  const id = newId(sosIds.page, ctx.now());
  const sent = async (channel: CallChannel, send: Promise<Receipt> | null): Promise<TestResult> => ({
    channel,
    result: send === null ? "no_address" : fateOf(await send),
  });
  const results = await Promise.all([
    sent("push", device ? platform.push.send(device, { ...testPushWords, url: "/", tag: id }, pushOptions(id)) : null),
    sent(
      "sms",
      phone ? platform.sms.send({ to: phone, body: testSmsWords, statusCallback: null, urgent: true }) : null,
    ),
    ...(phone && whatsApp ? [sent("whatsapp", platform.whatsapp.send(testWhatsApp(ctx, phone)))] : []),
    sent(
      "email",
      email
        ? platform.mailer.send({ to: email, ...testMailWords(who.name), idempotencyKey: id, tags: [], urgent: true })
        : null,
    ),
  ]);
  const audit = { action: "sos.test_call", entity: "member", entityId: who.id, fields: [] };
  await commit(clinic, { clinicId: clinic.actor.clinicId, statements: [], events: [], audit });
  return { name: who.name, results };
}

const nowhere = { phone: null, whatsApp: false, email: null, devices: [] };

/** The test by WhatsApp, to who agreed to it: others have no such way, so none is missing. */
function testWhatsApp({ platform }: AdminCtx, to: string) {
  const text = { template: "call", line: testSmsWords, url: platform.origin, statusCallback: null } as const;
  return { ...text, to, urgent: true };
}

const pushOptions = (topic: string) => ({ ttl: 600, urgency: "high" as const, topic, urgent: true });
