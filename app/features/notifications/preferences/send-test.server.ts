import type { Actor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { readConsent } from "~/features/consent/read-consent.server";
import type { Statements } from "~/db/statement";
import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import { noticeIds } from "~/features/notifications/notices.ids";
import { newId } from "~/lib/id";
import { isReachable } from "../delivery/channel.policy";
import { countNew, insertDeliveries } from "../delivery/delivery.repo.server";
import type { NoticeChannel } from "~/features/kernel/said/notice-rule";
import { countUnread, insertNotices } from "../notice/notice.repo.server";
import { queueDeliveries } from "../delivery/queue-deliveries.server";
import { findContacts, selectDevices } from "../reach/reach.repo.server";

/** Tests a member may send in ten minutes: an SMS costs money. */
const limit = { limit: 6, window: minutes(10) };

/**
 * Sends the caller a notice on one channel, to see whether it arrives; at any hour, whatever they prefer.
 * @throws AppError `notices.no_address` when the channel leads nowhere | `auth.too_many_attempts`
 */
export async function sendTest(
  ctx: ClinicCtx<Actor>,
  directory: Pick<BothPlanesCtx, "db">,
  { channel }: { channel: NoticeChannel | "app" },
): Promise<void> {
  const { actor, db, platform } = ctx;
  const { clinicId, memberId, accountId } = actor;
  const { retryAfter } = await platform.attempts.take(`notice-test:${memberId}`, limit);
  if (retryAfter > 0) throw new AppError("auth.too_many_attempts", { retryAfter });
  if (channel !== "app") {
    const [contacts, devices, consent] = await Promise.all([
      findContacts(directory.db, [accountId]),
      selectDevices(db, actor, [memberId]),
      readConsent(ctx, "whatsapp"),
    ]);
    const means = { hasDevice: devices.length > 0, whatsApp: platform.whatsapp.isOn && consent.granted };
    if (!isReachable(channel, contacts[0], means)) throw new AppError("notices.no_address");
  }
  const now = ctx.now();
  const id = newId(noticeIds.notice, now);
  const row = { id, clinicId, memberId, kind: "test", eventId: id, subjectId: id, aboutMemberId: null, createdAt: now };
  const delivery = {
    id: newId(noticeIds.delivery, now),
    clinicId,
    noticeId: id,
    memberId,
    kind: "test",
    channel: channel === "app" ? ("email" as const) : channel,
    state: "pending" as const,
    nextTryAt: now,
    createdAt: now,
  };
  const sending = channel === "app" ? [] : [...insertDeliveries(db, [delivery]), countNew(db, actor, [delivery.id])];
  await db.batch([...insertNotices(db, [row]), ...sending] as unknown as Statements);
  platform.background(show(ctx, id, now).catch(() => undefined));
  if (channel !== "app") await queueDeliveries(platform, ctx.plane, actor, [delivery]);
}

/** Shows the test on the member's open pages, with the new count: what comes without one is not said. */
async function show({ actor, db, platform }: ClinicCtx<Actor>, noticeId: string, now: number): Promise<void> {
  const unread = await countUnread(db, actor, actor.memberId);
  const data = { noticeId, kind: "test", createdAt: new Date(now).toISOString(), unread };
  await platform.channels.publish(actor, { key: noticeId, type: "notification", data });
}
