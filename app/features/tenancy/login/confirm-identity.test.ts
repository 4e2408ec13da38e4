import { expect, test } from "vitest";
import { confirmIdentity, mustConfirm } from "~/features/identity/account/confirm-identity.server";
import { forgetPhone, requestPhoneCode } from "~/features/identity/phone/own-phone.server";
import { endDevice } from "~/features/identity/session/end-device.server";
import { endOtherDevices } from "~/features/identity/session/end-other-devices.server";
import { confirmTotp } from "~/features/identity/two-step/confirm-totp.server";
import { pendingTotp } from "~/features/identity/two-step/pending-totp.server";
import { startTotp } from "~/features/identity/two-step/start-totp.server";
import { signIn } from "~/features/tenancy/login/sign-in.server";
import { minutes } from "~/lib/duration";
import { refusalOf, testWorld } from "../../../../tests/worker/callers";
import { codeAt, goodPassword, registered, within } from "../../../../tests/worker/credentials";
import { deliver, newPost } from "../../../../tests/worker/post";

/** A login of a new person, some minutes old. */
async function openedFor(age: number, world = testWorld()) {
  const { email, accountId } = await registered(world);
  const how = { kind: "web", deviceMark: null } as const;
  const nobody = world.directory({ anonymous: true as const });
  const { sessionId } = await signIn(nobody, { email, password: goodPassword }, how);
  const { sessionId: other } = await signIn(nobody, { email, password: goodPassword }, how);
  world.clock.now += age;
  return { world, accountId, other, email, ctx: within(world, accountId, sessionId) };
}

test("a sign-in speaks for its owner for five minutes, a password given again for five more", async () => {
  const { world, ctx } = await openedFor(minutes(5) - 1);
  await confirmIdentity(ctx, undefined);
  world.clock.now += 1;
  expect(await mustConfirm(ctx)).toBe(true);
  expect(await refusalOf(confirmIdentity(ctx, undefined))).toBe("identity.confirm_password");
  expect(await refusalOf(confirmIdentity(ctx, ""))).toBe("identity.confirm_password");
  expect(await refusalOf(confirmIdentity(ctx, "errada"))).toBe("auth.password_wrong");
  expect(await mustConfirm(ctx)).toBe(true);
  await confirmIdentity(ctx, goodPassword);
  world.clock.now += minutes(5) - 1;
  await confirmIdentity(ctx, undefined);
});

test("an older login alone enrols no second factor, sets and takes away no phone and ends nobody else's login", async () => {
  const { ctx, other } = await openedFor(minutes(6));
  for (const [name, work] of [
    ["start", () => startTotp(ctx)],
    ["phone", () => requestPhoneCode(ctx, { phone: "+5511987654321" })],
    ["device", () => endDevice(ctx, { sessionId: other })],
    ["others", () => endOtherDevices(ctx)],
  ] as const) {
    expect(await refusalOf(work()), name).toBe("identity.confirm_password");
  }
  await forgetPhone(ctx); // there is none
  await endOtherDevices(ctx, { password: goodPassword });
});

test("a set-up that waits is not finished by a login that has grown old meanwhile", async () => {
  const { world, ctx } = await openedFor(0);
  await startTotp(ctx);
  const secret = (await pendingTotp(ctx))?.secretBase32 ?? "";
  world.clock.now += minutes(6);
  const code = await codeAt(secret, world.clock.now);
  expect(await refusalOf(confirmTotp(ctx, { code }))).toBe("identity.confirm_password");
  await confirmTotp(ctx, { code, password: goodPassword });
});

test("the owner is told by mail of each such change, and the subject says nothing that a lock screen may not show", async () => {
  const post = newPost();
  const { world, ctx, email, other } = await openedFor(0, post.world);
  await startTotp(ctx);
  const secret = (await pendingTotp(ctx))?.secretBase32 ?? "";
  await confirmTotp(ctx, { code: await codeAt(secret, world.clock.now) });
  await endDevice(ctx, { sessionId: other });
  await endOtherDevices(ctx);
  await deliver(post);
  const letters = post.sent.filter(({ to, subject }) => to === email && subject === "A segurança da sua conta mudou");
  expect(letters.map(({ text }) => /duas etapas|aparelhos acabam/.exec(text)?.[0]).sort()).toEqual([
    "aparelhos acabam",
    "aparelhos acabam",
    "duas etapas",
  ]);
});
