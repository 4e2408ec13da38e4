import { isRefusal } from "~/db/gathered-d1";
import type { Statement, Statements } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { together } from "~/lib/together";
import type { ShardName } from "~/platform/planes";
import { findContacts } from "../reach/reach.repo.server";
import { claimDeliveries, selectRecipients, settleDeliveries, type Settled } from "./delivery-desk.repo.server";
import type { ClaimedDelivery } from "../delivery/delivery.repo.server";

type Jobs = BothPlanesCtx<SystemActor>;
type Lease = { now: number; leaseUntil: number };

/** Whom a delivery is for, and how its notice stands. */
type Recipient = Awaited<ReturnType<typeof selectRecipients>>[number];

/** A delivery that is ours until its lease ends. */
export type Claim = ClaimedDelivery & { recipient: Recipient | undefined };

/** How it ended, and what is written in the same step. */
type Ended = Settled & { statements: Statement[] };

/** What deliveries of a clinic that are under way side by side ask of its database, asked together. */
type Desk = {
  shard: ClinicCtx<SystemActor>;
  /** Takes a delivery if it is due, with whom it is for: only one caller gets it. */
  claim(asked: Lease & { id: string }): Promise<Claim | undefined>;
  settle(ended: Ended): Promise<void>;
};

/** One statement takes all that are asked for, one reads whom they are for, in one step. */
async function claimAll(db: ClinicCtx["db"], clinicId: string, asked: (Lease & { id: string })[]) {
  const ids = asked.map(({ id }) => id);
  const [first] = asked.map(({ now, leaseUntil }) => ({ now, leaseUntil })).sort((a, b) => a.now - b.now);
  if (!first) return [];
  // The earliest: nobody thinks a lease shorter than it is.
  const [claims, recipients] = await db.batch([
    claimDeliveries(db, { clinicId }, ids, first),
    selectRecipients(db, { clinicId }, ids),
  ]);
  const claimed = new Map(claims.map((one) => [one.id, one]));
  const of = new Map(recipients.map((one) => [one.deliveryId, one]));
  return asked.map(({ id }) => {
    const own = claimed.get(id);
    claimed.delete(id); // whoever asks for it twice gets it once
    return own && { ...own, recipient: of.get(id) };
  });
}

function write(db: ClinicCtx["db"], clinicId: string, ended: Ended[]): Promise<unknown> {
  const own = ended.flatMap(({ statements }) => statements);
  return db.batch([...settleDeliveries(db, { clinicId }, ended), ...own] as Statements);
}

function newDesk(shard: ClinicCtx<SystemActor>, clinicId: string): Desk {
  const { db } = shard;
  return {
    shard,
    claim: together((asked) => {
      const all = claimAll(db, clinicId, asked);
      return asked.map(async (_, i) => (await all)[i]);
    }),
    settle: together((ended) => {
      const all = write(db, clinicId, ended);
      return ended.map(async (one) => {
        try {
          await all;
        } catch (error) {
          // What the database refuses of one is not lost of the others.
          if (ended.length === 1 || !isRefusal(error)) throw error;
          await write(db, clinicId, [one]);
        }
      });
    }),
  };
}

/** The desks of one piece of work: one for each clinic, and one for addresses. */
export function openDesks(ctx: Jobs) {
  const desks = new Map<string, Desk>();
  return {
    /** The contact of an account, as the directory has it. */
    contactOf: together((accountIds: string[]) => {
      const all = findContacts(ctx.db, [...new Set(accountIds)]);
      return accountIds.map(async (id) => (await all).find(({ accountId }) => accountId === id));
    }),
    of(plane: ShardName, clinicId: string): Desk {
      const key = `${plane} ${clinicId}`;
      const desk = desks.get(key) ?? newDesk(onShard(ctx, plane), clinicId);
      desks.set(key, desk);
      return desk;
    },
  };
}

export type Desks = ReturnType<typeof openDesks>;
