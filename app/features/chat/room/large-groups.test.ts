import { expect, test } from "vitest";
import { refusalOf, testWorld } from "../../../../tests/worker/callers";
import { newPost } from "../../../../tests/worker/post";
import { fold } from "~/lib/text/text";
import { insertMany } from "~/db/many-rows";
import type { Statements } from "~/db/statement";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { member } from "~/features/tenancy/member/member.table";
import type { World } from "../../../../tests/worker/world";
import { openGroup } from "./open-room.server";
import { recordNews } from "../news/record-news.server";
import { mostMembers, selectRoomMembers } from "./room.repo.server";

/** A clinic's admin and so many psychologists. */
async function team(world: World, others: number) {
  const clinicId = await world.clinic();
  const { ctx } = await world.person("admin", clinicId, "Rui");
  const rows = Array.from({ length: others }, (_, i) => {
    const name = `Dra. ${i}`;
    const id = `mem_${String(i).padStart(26, "0")}`;
    const zone = "America/Sao_Paulo";
    return {
      clinicId,
      id,
      accountId: id,
      role: "psychologist" as const,
      name,
      sortName: fold(name),
      zone,
      createdAt: 1,
    };
  });
  await ctx.db.batch(insertMany(ctx.db, member, rows) as Statements);
  return { ctx, clinicId, memberIds: rows.map(({ id }) => id) };
}

test.each([1, 12, 13, 16, 91, mostMembers - 1])(
  "a group of the caller and %i others is made, and news reach all",
  async (others) => {
    const post = newPost();
    post.world.scope.platform.channels.publish = () => Promise.resolve(); // devices are not what this is about
    const { ctx, clinicId, memberIds } = await team(post.world, others);
    const { id: roomId } = await openGroup(ctx, { name: "Todos", memberIds });
    expect(await selectRoomMembers(ctx.db, { clinicId }, roomId)).toHaveLength(others + 1);
    await recordNews(
      post.job.shard("CLINIC_0"),
      { clinicId },
      {
        roomId,
        last: { seq: 1, at: post.world.clock.now, senderId: ctx.actor.memberId, excerpt: "Oi" },
        readings: memberIds.map((memberId) => ({ memberId, readSeq: 0, unread: 1 })),
      },
    );
    const began = (await ctx.db.select({ type: domainEvent.type }).from(domainEvent)).filter(
      ({ type }) => type === "chat.unread_began",
    );
    expect(began).toHaveLength(others);
  },
);

test("one more than a room holds is refused with the reason, not cut", async () => {
  const { ctx, memberIds } = await team(testWorld(), mostMembers);
  expect(await refusalOf(openGroup(ctx, { name: "Todos", memberIds }))).toBe("request.invalid");
});
