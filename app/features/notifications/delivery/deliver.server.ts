import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import { isUnsure } from "~/platform/outside/outside";
import type { ShardName } from "~/platform/planes";
import { addresseeOf } from "./addressee.server";
import type { Settled } from "../desk/delivery-desk.repo.server";
import { openDesks, type Claim } from "../desk/delivery-desk.server";
import { claimedAs, renewClaim } from "./delivery.repo.server";
import type { Enclosures } from "./enclosure";
import { insteadBySms, nothingInstead, type Instead } from "./instead-by-sms.server";
import { queueDeliveries } from "./queue-deliveries.server";
import { sendClaimed, type SendingEnd } from "./send-claimed.server";
import { sendOn, type Tried } from "./send-on-channel.server";
import type { Fate } from "./sending.policy";

type Jobs = BothPlanesCtx<SystemActor>;

/** How each target of a try ended; where nobody was asked there was no try. */
function notesOf({ clinicId, id: deliveryId, attempts: number }: Claim, { tries }: Tried, createdAt: number) {
  return tries
    .filter(({ receipt }) => receipt.ok || !(receipt.failure === "circuit_open" || receipt.failure === "overtaken"))
    .map(({ target, receipt }) => ({
      clinicId,
      deliveryId,
      number,
      target,
      ok: receipt.ok,
      failure: receipt.ok ? null : receipt.failure,
      status: receipt.ok ? null : receipt.status,
      providerId: receipt.ok ? receipt.providerId : null,
      createdAt,
    }));
}

function rowOf(fate: Fate, now: number) {
  if (fate.state === "sent") return { ...fate, cause: null, sentAt: now };
  if (fate.state === "failed") return { ...fate, settledAt: now };
  const { state, cause, nextTryAt, tries: attempts } = fate;
  return { state, cause, nextTryAt, attempts };
}

/** Why a message did not go to WhatsApp that may go by SMS. */
const mayGoBySms = new Set(["no_consent", "channel_off"]);
/** Somebody who is reached by SMS does not wait for WhatsApp to come back longer than this (ms). */
const patience = minutes(10);

/** Whether a try on WhatsApp is known to have reached nobody, and is not to be tried on. */
function isGivenUp(claimed: Claim, fate: Fate, { outcome }: Tried, now: number): boolean {
  if (claimed.channel !== "whatsapp" || outcome.ok || isUnsure(outcome)) return false;
  return fate.state === "failed" || now - claimed.createdAt >= patience;
}

/** A delivery, by name. */
type Named = { clinicId: string; deliveryId: string };

/**
 * Opens what sends deliveries, for one piece of work: those that it sends side by side ask the databases together (one statement takes
 * them all, one writes down all that have ended meanwhile).
 *
 * Sends a delivery that is due; any other call does nothing. Called again after a death in between it sends with the same
 * idempotency key (e-mail), to the devices not reached yet (push), or again (SMS and WhatsApp, whose provider knows no key).
 * @param enclosures what kinds of notices bring of their own
 */
export function openDeliverer(ctx: Jobs, enclosures: Enclosures) {
  const desks = openDesks(ctx);
  return (plane: ShardName, { clinicId, deliveryId }: Named): Promise<SendingEnd> => {
    const { shard, ...desk } = desks.of(plane, clinicId);
    const end = async (claimed: Claim, to: Settled["to"], instead: Instead, notes: Settled["notes"] = []) => {
      await desk.settle({ claimed, to, notes, statements: instead.statements });
      if (instead.queue.length > 0) await queueDeliveries(ctx.platform, plane, claimed, instead.queue);
    };
    return sendClaimed<Claim, Tried>(ctx, {
      claim: (lease) => desk.claim({ id: deliveryId, ...lease }),
      renew: (claimed, until) => renewClaim(shard.db, claimedAs(claimed, deliveryId, claimed.attempts), until),
      handOver: async (claimed, mayGo) => {
        const addressee = await addresseeOf(ctx, { shard, contactOf: desks.contactOf }, claimed, enclosures);
        return typeof addressee === "string" ? addressee : sendOn(shard, claimed, addressee, mayGo);
      },
      async drop(claimed, cause) {
        const instead = mayGoBySms.has(cause) ? await insteadBySms(shard, claimed) : nothingInstead;
        await end(claimed, { state: "dropped", cause, settledAt: ctx.now() }, instead);
      },
      async settle(claimed, fate, tried) {
        const now = ctx.now();
        const instead = isGivenUp(claimed, fate, tried, now) ? await insteadBySms(shard, claimed) : nothingInstead;
        const isElsewhere = instead.statements.length > 0;
        const row = rowOf(fate, now);
        const to = isElsewhere ? { ...row, state: "failed" as const, settledAt: now } : row;
        await end(claimed, to, instead, notesOf(claimed, tried, now));
        return isElsewhere;
      },
    });
  };
}
