import { expect, test } from "vitest";
import { refusal } from "~/platform/outside/outside";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { counts, deliveries, newsroom, tell } from "../../../../tests/worker/notices";
import { deliver, nobody } from "../../../../tests/worker/post";
import { countDeliveries, listDeliveries, readDelivery, retryDelivery } from "./admin-deliveries.server";
import { settleReceipt } from "../delivery/settle-receipt.server";

async function clinicWithFailure() {
  const room = await newsroom();
  const admin = asAdmin(room.world, await room.world.person("admin", room.clinicId, "Rui"));
  room.post.answer.now = refusal("rejected", 422);
  await tell(room.post, room.patient, "care.started");
  await deliver(room.post);
  const [failed] = await deliveries(room.post);
  return { ...room, admin, id: failed?.id ?? "" };
}

test("an admin sees to whom, by what and how it went, and sends a failed one again", async () => {
  const { post, admin, id } = await clinicWithFailure();
  const { items } = await listDeliveries(admin, { status: "failed", limit: 20 });
  expect(items).toMatchObject([{ id, memberName: "Ana", kind: "care.started", channel: "email", cause: "rejected" }]);
  expect((await readDelivery(admin, { id })).tries).toMatchObject([{ number: 1, ok: false, status: 422 }]);
  post.answer.now = { ok: true, providerId: "re_2" };
  expect(await retryDelivery(admin, { id })).toMatchObject({ state: "pending" });
  await deliver(post);
  expect(await retryDelivery(admin, { id })).toMatchObject({ state: "sent" });
  expect(post.sent).toHaveLength(2);
  expect(await countDeliveries(admin)).toContainEqual({ channel: "email", state: "sent", count: 1 });
  expect(await counts(post)).toEqual({ "email/sent": 1 });
});

test("another clinic's admin sees and sends nothing of it", async () => {
  const { world, id } = await clinicWithFailure();
  const stranger = asAdmin(world, await world.person("admin", await world.clinic(), "Zé"));
  expect((await listDeliveries(stranger, { limit: 20 })).items).toEqual([]);
  expect(await countDeliveries(stranger)).toEqual([]);
  expect(await refusalOf(readDelivery(stranger, { id }))).toBe("notices.delivery_not_found");
  expect(await refusalOf(retryDelivery(stranger, { id }))).toBe("notices.delivery_not_found");
});

test("a page reads about a page, whatever the table's size", async () => {
  const { post, world, admin, patient } = await clinicWithFailure();
  const row = `'${admin.actor.clinicId}', 'dlv_' || value, 'not_' || value, '${patient.memberId}', 'test', 'email', 'sent', 1, 0, 1000 + value`;
  await world.scope.shard("CLINIC_0").run(
    `insert into delivery (clinic_id, id, notice_id, member_id, kind, channel, state, attempts, next_try_at, created_at)
       select ${row} from generate_series(1, 5000)`.replace(
      "generate_series(1, 5000)",
      "(with recursive s(value) as (select 1 union all select value + 1 from s where value < 5000) select value from s)",
    ),
  );
  const before = post.world.scope.platform.meter.rowsRead;
  const { nextCursor } = await listDeliveries(admin, { limit: 20 });
  await listDeliveries(admin, { limit: 20, cursor: nextCursor ?? "" });
  await listDeliveries(admin, { limit: 20, status: "sent" });
  expect(post.world.scope.platform.meter.rowsRead - before).toBeLessThanOrEqual(3 * 45);
});

test("a provider's receipt moves sent to delivered or failed, in any order, twice, and never back", async () => {
  const { post, patient } = await newsroom();
  await tell(post, patient, "care.started");
  await deliver(post);
  const [sent] = await deliveries(post);
  const marks = { plane: "CLINIC_0", clinic: sent?.clinicId ?? "", delivery: sent?.id ?? "" };
  const ctx = { ...nobody(post), shard: post.world.scope.shard };
  await settleReceipt(ctx, {
    marks: { ...marks, delivery: "dlv_01KJQ6PSG06K2MW71SGE9F9AC1" },
    outcome: "failed",
    cause: null,
  });
  await settleReceipt(ctx, { marks: { nonsense: "1" }, outcome: "failed", cause: null });
  expect(await counts(post)).toEqual({ "email/sent": 1 });
  await settleReceipt(ctx, { marks, outcome: "failed", cause: "Permanent:General" });
  expect(await deliveries(post)).toMatchObject([{ state: "failed", cause: "provider_Permanent:General" }]);
  await settleReceipt(ctx, { marks, outcome: "delivered", cause: null });
  await settleReceipt(ctx, { marks, outcome: "delivered", cause: null });
  await settleReceipt(ctx, { marks, outcome: "failed", cause: null });
  expect(await deliveries(post)).toMatchObject([{ state: "delivered", cause: null }]);
  expect(await counts(post)).toEqual({ "email/delivered": 1 });
});
