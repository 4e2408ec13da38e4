import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { chatIds } from "~/features/chat/chat.ids";
import { newId } from "~/lib/id";
import { bondOf, pairKey } from "./pair";
import { selectActive, selectOpenLink } from "./people.repo.server";
import { sealName } from "./room-seal.server";
import { findPairRoom, insertRoom, mostMembers } from "./room.repo.server";

const tooMany = `Um grupo tem no máximo ${mostMembers} pessoas, contando você.`;

/** What the pair's room hangs on. @throws AppError `chat.member_not_found`, the same for nobody as for somebody out of reach */
async function requireBond({ db, actor }: ClinicCtx, otherId: string) {
  const [other] = await selectActive(db, actor, [otherId]);
  // Somebody with two roles is one person: no room with oneself.
  const bond = other && other.accountId !== actor.accountId ? bondOf(actor, other) : null;
  if (bond === null) throw new AppError("chat.member_not_found");
  if (bond === "team") return null;
  if ((await selectOpenLink(db, actor, bond)).length === 0) throw new AppError("chat.member_not_found");
  return bond;
}

/**
 * The room of two with somebody one may talk to: made once, then always the same.
 * @throws AppError `chat.member_not_found`
 */
export async function openRoom(
  ctx: ClinicCtx,
  { memberId }: { memberId: string },
): Promise<{ id: string; created: boolean }> {
  const { db, actor } = ctx;
  const bond = await requireBond(ctx, memberId);
  const key = pairKey(actor.memberId, memberId);
  const known = await findPairRoom(db, actor, key);
  if (known) return { id: known.id, created: false };
  const { clinicId, memberId: createdBy } = actor;
  const id = newId(chatIds.room, ctx.now());
  const room = { clinicId, id, kind: "pair" as const, pairKey: key, ...bond, createdAt: ctx.now(), createdBy };
  try {
    await commit(ctx, {
      clinicId,
      statements: insertRoom(db, room, [actor.memberId, memberId]),
      events: [
        { type: "chat.room_opened", aggregateId: id, version: 1, data: { memberIds: [actor.memberId, memberId] } },
      ],
      audit: { action: "chat.open_room", entity: "chat_room", entityId: id, ...(bond && { subject: bond.patientId }) },
      onConflict: { chat_room: "kernel.conflict" },
    });
  } catch (error) {
    const first = await findPairRoom(db, actor, key); // the other side was faster
    if (!first) throw error;
    return { id: first.id, created: false };
  }
  return { id, created: true };
}

/**
 * A group of the clinic's team; patients are in none.
 * @throws AppError `auth.forbidden` | `request.invalid` when they are more than a room holds | `chat.member_not_found` when one of them
 * is not of the team
 */
export async function openGroup(
  ctx: ClinicCtx,
  { name, memberIds }: { name: string; memberIds: readonly string[] },
): Promise<{ id: string }> {
  const { db, actor } = ctx;
  const { clinicId, memberId: createdBy } = actor;
  if (actor.role === "patient") throw new AppError("auth.forbidden");
  const others = [...new Set(memberIds)].filter((id) => id !== createdBy);
  if (others.length >= mostMembers) throw new AppError("request.invalid", { fields: { memberIds: tooMany } });
  const team = (await selectActive(db, actor, others)).filter(
    ({ role, accountId }) => role !== "patient" && accountId !== actor.accountId,
  );
  if (others.length === 0 || team.length !== others.length) throw new AppError("chat.member_not_found");
  const id = newId(chatIds.room, ctx.now());
  const nameSealed = await sealName(await sealerFor(ctx, clinicId, id), id, name);
  const room = { clinicId, id, kind: "group" as const, nameSealed, createdAt: ctx.now(), createdBy };
  await commit(ctx, {
    clinicId,
    statements: insertRoom(db, room, [createdBy, ...others]),
    events: [{ type: "chat.room_opened", aggregateId: id, version: 1, data: { memberIds: [createdBy, ...others] } }],
    audit: { action: "chat.open_group", entity: "chat_room", entityId: id },
  });
  return { id };
}
