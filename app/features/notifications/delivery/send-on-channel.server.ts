import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { isUnsure, type MayGo, type Receipt } from "~/platform/outside/outside";
import { composeMailOf, composePushOf, composeSmsOf, composeWhatsAppOf } from "./compose-delivery.server";
import type { Enclosure } from "./enclosure";
import { reachedTargets, type ClaimedDelivery } from "./delivery.repo.server";
import { forgetDevice } from "../reach/device.repo.server";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";
import { ruleOf } from "../notice/notice-kind";

/** Where a member can be reached. */
export type Addressee = {
  name: string;
  email: string;
  phone: string;
  devices: { id: string; endpoint: string; p256dh: string; auth: string }[];
  enclosed: Enclosure;
};

/** How each target of a try ended, and what that makes of the whole. */
export type Tried = { outcome: Receipt; tries: { target: string; receipt: Receipt }[] };

type Shard = ClinicCtx<SystemActor>;

function single(receipt: Receipt): Tried {
  return { outcome: receipt, tries: [{ target: "", receipt }] };
}

/**
 * Twilio knows no idempotency key: when it did not answer in time it may have taken the message. What is not urgent is then left
 * to a person; an urgent one goes again, for twice is better than never.
 */
function onceToPhone({ kind }: ClaimedDelivery, receipt: Receipt): Tried {
  const urgent = ruleOf(kind as NoticeKind).urgent === true;
  return single(!receipt.ok && isUnsure(receipt) && !urgent ? { ...receipt, retryable: false } : receipt);
}

/** Pushes to each device that no earlier try has reached. One device reached is enough to call it sent; others are tried again. */
async function sendPush(
  ctx: Shard,
  delivery: ClaimedDelivery,
  { devices, enclosed }: Addressee,
  mayGo: MayGo,
): Promise<Tried> {
  const reached = await reachedTargets(ctx.db, delivery, delivery.id);
  const { message, options } = composePushOf(delivery, enclosed);
  const tries = await Promise.all(
    devices
      .filter(({ id }) => !reached.has(id))
      .map(async (device) => {
        const { gone, ...receipt } = await ctx.platform.push.send(device, message, { ...options, mayGo });
        if (gone) await ctx.db.batch([forgetDevice(ctx.db, delivery, device.id)]);
        return { target: device.id, receipt, gone: gone === true };
      }),
  );
  const again = tries.find(({ receipt }) => !receipt.ok && receipt.retryable);
  const arrived = tries.find(({ receipt }) => receipt.ok);
  const refused = tries.find(({ receipt, gone }) => !receipt.ok && !gone);
  const none: Receipt = { ok: false, failure: "rejected", status: 410, retryable: false, retryAfter: null };
  const outcome =
    (again ?? arrived ?? refused)?.receipt ?? (reached.size > 0 ? { ok: true as const, providerId: null } : none);
  return { outcome, tries: tries.map(({ target, receipt }) => ({ target, receipt })) };
}

/** Sends a claimed delivery on its channel. */
export async function sendOn(
  ctx: Shard,
  delivery: ClaimedDelivery,
  addressee: Addressee,
  mayGo: MayGo,
): Promise<Tried> {
  switch (delivery.channel) {
    case "email":
      return single(
        await ctx.platform.mailer.send({
          ...(await composeMailOf(ctx, ctx.plane, delivery, addressee, addressee.enclosed)),
          mayGo,
        }),
      );
    case "sms":
      return onceToPhone(
        delivery,
        await ctx.platform.sms.send({ ...composeSmsOf(ctx, ctx.plane, delivery, addressee), mayGo }),
      );
    case "whatsapp":
      return onceToPhone(
        delivery,
        await ctx.platform.whatsapp.send({ ...composeWhatsAppOf(ctx, ctx.plane, delivery, addressee), mayGo }),
      );
    case "push":
      return sendPush(ctx, delivery, addressee, mayGo);
    default:
      throw new Error(`no channel ${String(delivery.channel satisfies never)}`);
  }
}
