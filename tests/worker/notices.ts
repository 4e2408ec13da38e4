import { eq } from "drizzle-orm";
import { account } from "~/features/identity/account/account.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { days } from "~/lib/duration";
import { delivery } from "~/features/notifications/delivery/delivery.table";
import { deliveryCount } from "~/features/notifications/delivery/delivery-count.table";
import { notify } from "~/features/notifications/notice/notify.server";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";
import { notice } from "~/features/notifications/notice/notice.table";
import { registerDevice } from "~/features/notifications/reach/devices.server";
import type { Role } from "~/features/kernel/actor";
import { linkedPair, type Clinic } from "./diary";
import { newPost, type Post } from "./post";
import type { Person } from "./world";

/** A clinic whose post stands in the test's hands; its people have proved e-mail and phone, and quiet hours are far away (9:00). */
export async function newsroom(): Promise<{ post: Post } & Clinic> {
  const post = newPost();
  const clinic = await linkedPair(post.world);
  for (const person of [clinic.patient, clinic.psychologist]) await reachable(post, person);
  return { post, ...clinic };
}

/** Proves a person's e-mail and phone. */
export async function reachable({ world }: Post, { accountId, memberId }: Person<Role>): Promise<void> {
  const phone = `+55119${String(parseInt(memberId.slice(-4), 36) % 100_000_000).padStart(8, "0")}`;
  await world.scope.directory
    .update(account)
    .set({ emailVerifiedAt: 1, phone, phoneVerifiedAt: 1 })
    .where(eq(account.id, accountId));
}

/** Lets us push to a browser of a person, from the login they are in (`ses_test`). */
export async function allowPush({ world }: Post, person: Person<Role>, endpoint: string) {
  const { accountId, sessionId: id, memberId: membershipId } = person.ctx.actor;
  const times = { createdAt: 1, lastSeenAt: 1, expiresAt: world.clock.now + days(30) };
  await world.scope.directory
    .insert(loginSession)
    .values({ id, accountId, membershipId, kind: "web", ip: "", userAgent: "", ...times })
    .onConflictDoNothing();
  const keys = { p256dh: "B".repeat(87), auth: "a".repeat(22) };
  return registerDevice(person.ctx, { endpoint: `https://push.test/${endpoint}`, keys, label: "Firefox" });
}

/** Notices of a member, oldest first. */
export const noticesOf = ({ world }: Post, memberId: string) =>
  world.scope.shard("CLINIC_0").select().from(notice).where(eq(notice.memberId, memberId)).orderBy(notice.createdAt);

/** Every delivery of the shard, oldest first. */
export const deliveries = ({ world }: Post) =>
  world.scope.shard("CLINIC_0").select().from(delivery).orderBy(delivery.createdAt, delivery.channel, delivery.id);

/** The kept counts of all days that are not zero, as `channel/state: n`. */
export async function counts({ world }: Post): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { channel, state, count } of await world.scope.shard("CLINIC_0").select().from(deliveryCount)) {
    const key = `${channel}/${state}`;
    sums[key] = (sums[key] ?? 0) + count;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, count]) => count !== 0));
}

/** Tells a member of something that has just happened. @param id the same for the same happening */
export async function tell(post: Post, to: Person<Role>, kind: NoticeKind, id: string = crypto.randomUUID()) {
  const ctx = { ...post.job.directory, shard: post.world.scope.shard };
  await notify(ctx, "CLINIC_0", { id: `evt_${id}`, clinicId: to.clinicId }, [
    { memberId: to.memberId, kind, subjectId: "x_1", aboutMemberId: null },
  ]);
}
