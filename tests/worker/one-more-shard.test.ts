import { expect, test } from "vitest";
import { roomCardSchema } from "~/features/chat/room/room-card";
import { notify } from "~/features/notifications/notice/notify.server";
import { notice } from "~/features/notifications/notice/notice.table";
import { shardNames } from "~/platform/planes";
import { listenerSchema } from "../../workers/durable-objects/sos-board/sockets";
import { relay, sweep } from "../../workers/crons/on-all-planes";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { asAdmin } from "./callers";
import { linkedPair } from "./diary";
import { reachable } from "./notices";
import { deliver, newPost } from "./post";
import { newCard } from "./rooms";

// The worker tests run with one shard more than production has (vitest.config.ts): one line in the list, and a binding.
const newest = shardNames.at(-1) ?? "CLINIC_0";

test("the shard that was added last is one that nobody has written down by hand", () => {
  expect(shardNames).toEqual(["CLINIC_0", "CLINIC_1", "CLINIC_2"]);
});

test("events and letters of a clinic on it arrive, through the queue and through the crons", async () => {
  const post = newPost();
  const { patient, clinicId, psychologist } = await linkedPair(post.world, newest);
  await reachable(post, patient);
  const admin = asAdmin(post.world, await post.world.person("admin", clinicId, "Rui"));
  post.broken.events = true;
  const [link] = await admin.clinic.db.all<{ id: string }>("select id from care_link");
  await endCareLink(admin, { id: link?.id ?? "" });
  await post.world.settled();
  post.broken.events = false;
  post.world.clock.now += 120_000;
  expect(await relay(post.job)).toBeGreaterThan(0);
  expect(post.events[0]?.plane).toBe(newest);
  await deliver(post);
  const told = await admin.clinic.db.select().from(notice);
  expect(told.map(({ memberId, kind }) => `${memberId} ${kind}`).sort()).toEqual(
    [patient.memberId, psychologist.memberId].map((id) => `${id} care.ended`).sort(),
  );
  expect(post.sent).toHaveLength(1);

  post.broken.notifications = true;
  const ctx = { ...post.job.directory, shard: post.world.scope.shard };
  const wanted = { memberId: patient.memberId, kind: "care.started", subjectId: "x_1", aboutMemberId: null } as const;
  await notify(ctx, newest, { id: "evt_1", clinicId }, [wanted]);
  post.broken.notifications = false;
  post.world.clock.now += 120_000;
  expect(await sweep(post.job)).toBe(1);
  await deliver(post);
  expect(post.sent).toHaveLength(2);
});

test("rooms and boards of a clinic on it let people in", () => {
  expect(roomCardSchema.safeParse(newCard({ shard: newest })).success).toBe(true);
  const listener = { clinicId: "c", shard: newest, memberId: "m", role: "admin", sessionId: "s", authorisedAt: 1 };
  expect(listenerSchema.safeParse(listener).success).toBe(true);
});
