import { and, asc, eq, gt, gte } from "drizzle-orm";
import { chatRoom } from "~/features/chat/room/chat-room.table";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { notErasedAccounts } from "~/features/tenancy/member/not-erased.server";

/** Classes of objects that a backup takes: what they keep stands nowhere else. In the order in which they are taken and put back. */
export const takenClasses = ["ChatRoom", "SosBoard", "ContactLine"] as const;
export type TakenClass = (typeof takenClasses)[number];

/** Classes that none takes, and why. */
export const leftClasses: Readonly<Record<string, string>> = {
  UserChannel: "the last frames for open pages; a device that missed some reads its pages anew",
  SosAuditor: "which boards are watched; a board that comes back with a live call asks for it again",
  RoomSignal: "a session that is on: who is there, minutes; what came of it stands in the shard",
  MetricBoard: "sums of the last days for charts; the history is Analytics Engine's",
  AttemptGuard: "attempts of the last hour",
  CircuitBreaker: "whether a provider answers just now",
};

/** Where the list of a class has got to: after which clinic's, and which of its rooms; after which place of a list. */
export type NamesPlace = { clinic: string; own: string };
export const noNames: NamesPlace = { clinic: "", own: "" };

/** An object's name, and the place after it. */
export type NamedObject = { name: string; place: NamesPlace };

type Job = BothPlanesCtx<SystemActor>;

const clinicsAtOnce = 50;

/** By the directory's word on where a clinic is: one that moves while all is listed is listed once. */
async function roomNames(ctx: Job, from: NamesPlace, limit: number): Promise<NamedObject[]> {
  const found: NamedObject[] = [];
  let place = from;
  for (;;) {
    const clinics = await ctx.db
      .select({ id: clinic.id })
      .from(clinic)
      .where(gte(clinic.id, place.clinic))
      .orderBy(asc(clinic.id))
      .limit(clinicsAtOnce);
    for (const { id } of clinics) {
      const after = id === place.clinic ? place.own : "";
      const rooms = await ctx
        .shard(await shardOfClinic(ctx, id))
        .select({ id: chatRoom.id })
        .from(chatRoom)
        .where(and(eq(chatRoom.clinicId, id), gt(chatRoom.id, after)))
        .orderBy(asc(chatRoom.id))
        .limit(limit - found.length);
      found.push(...rooms.map((room) => ({ name: `${id}/${room.id}`, place: { clinic: id, own: room.id } })));
      if (found.length >= limit) return found;
    }
    const last = clinics.at(-1);
    if (!last || clinics.length < clinicsAtOnce) return found;
    place = { clinic: last.id, own: "\uffff" };
  }
}

/** A board for each clinic. */
async function boardNames({ db }: Job, { clinic: after }: NamesPlace, limit: number): Promise<NamedObject[]> {
  const rows = await db
    .select({ id: clinic.id })
    .from(clinic)
    .where(gt(clinic.id, after))
    .orderBy(asc(clinic.id))
    .limit(limit);
  return rows.map(({ id }) => ({ name: id, place: { clinic: id, own: "" } }));
}

/** Numbers and accounts stand in no table, on purpose: the class keeps its own list. */
async function lineNames({ platform }: Job, { own }: NamesPlace, limit: number): Promise<NamedObject[]> {
  const listed = await platform.contactLines.listNames(Number(own), limit);
  return listed.map(({ place, name }) => ({ name, place: { clinic: "", own: String(place) } }));
}

const listOf: Record<TakenClass, (ctx: Job, from: NamesPlace, limit: number) => Promise<NamedObject[]>> = {
  ChatRoom: roomNames,
  SosBoard: boardNames,
  ContactLine: lineNames,
};

/** The next objects of a class by their names, after a place; fewer than `limit` at the end. Objects cannot be listed: what names them is. */
export function nextNames(ctx: Job, name: TakenClass, from: NamesPlace, limit: number): Promise<NamedObject[]> {
  return listOf[name](ctx, from, limit);
}

/**
 * Whether today's tables know an object. What a backup brings of a room that was destroyed since, or of a clinic or an account that is
 * none any more, would be found by no erasure ever again.
 */
export async function isKnown(ctx: Job, className: TakenClass, name: string): Promise<boolean> {
  if (className === "ContactLine") {
    const [kind, whose = ""] = name.split("|");
    return kind === "line" || (await notErasedAccounts(ctx, [whose])).has(whose);
  }
  const [clinicId = "", roomId = ""] = name.split("/");
  if ((await ctx.db.$count(clinic, eq(clinic.id, clinicId))) === 0) return false;
  if (className === "SosBoard") return true;
  const shard = ctx.shard(await shardOfClinic(ctx, clinicId));
  return (await shard.$count(chatRoom, and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.id, roomId)))) > 0;
}
