import type { SystemActor } from "~/features/kernel/actor";
import type { NoticeChannel } from "~/features/kernel/said/notice-rule";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { inParts } from "~/lib/in-parts";
import type { NotificationsMessage } from "~/platform/platform";
import { shardNames } from "~/platform/planes";
import { wakeDeliveries } from "./delivery.repo.server";
import { wakeMails } from "../mail/mail.repo.server";

/** Messages a queue takes in one batch. */
const perBatch = 100;

function channelOf(service: string): NoticeChannel | null {
  if (service === "resend") return "email";
  if (service === "twilio") return "sms";
  if (service === "twilio-whatsapp") return "whatsapp";
  return service.startsWith("push:") ? "push" : null;
}

/**
 * Queues what waits for a provider, wherever it stands, account letters first: all of it when the provider is back, one of it
 * when somebody must see whether it is. Twice does no harm: each is claimed once.
 * @param service as the circuit breaker calls it @param most that it wakes @returns how many
 */
export async function wakeWaiting(ctx: BothPlanesCtx<SystemActor>, service: string, most: number): Promise<number> {
  const channel = channelOf(service);
  if (channel === null) return 0;
  const now = ctx.now();
  const carriesLetters = channel === "email" || channel === "sms";
  const mailIds = !carriesLetters ? [] : await wakeMails(ctx.db, channel === "sms", now, most);
  const messages: NotificationsMessage[] = mailIds.map((mailId) => ({ v: 1, mailId }));
  for (const plane of shardNames) {
    const left = most - messages.length;
    if (left <= 0) break;
    const woken = await wakeDeliveries(onShard(ctx, plane).db, channel, now, left);
    messages.push(...woken.map(({ clinicId, id }) => ({ v: 2 as const, plane, clinicId, deliveryId: id })));
  }
  for (const part of inParts(messages, perBatch)) await ctx.platform.sendNotifications(part);
  return messages.length;
}
