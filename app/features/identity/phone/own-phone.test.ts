import { expect, test } from "vitest";
import { minutes } from "~/lib/duration";
import { refusalOf } from "../../../../tests/worker/callers";
import { goodPassword, registered, within } from "../../../../tests/worker/credentials";
import { deliver, newPost, type Post } from "../../../../tests/worker/post";
import { choosePhoneSharing } from "./phone-sharing.server";
import { confirmPhone, forgetPhone, ownPhone, requestPhoneCode } from "./own-phone.server";

const phone = "+5511987654321";
/** These logins are nobody's fresh sign-in. */
const again = { password: goodPassword };
const codeIn = ({ texts }: Post, at = -1) => /código da CÁRIS: (\d{6})\./.exec(texts.at(at)?.body ?? "")?.[1] ?? "";

async function asking() {
  const post = newPost();
  const { accountId } = await registered(post.world);
  const ctx = within(post.world, accountId);
  await requestPhoneCode(ctx, { phone, ...again });
  await deliver(post);
  return { post, ctx, accountId };
}

test("a phone is the account's once its code has come back", async () => {
  const { post, ctx } = await asking();
  expect(post.texts).toMatchObject([{ to: phone }]);
  expect(post.texts[0]?.body).toContain(`@caris.test #${codeIn(post)}`);
  expect(await ownPhone(ctx)).toEqual({ phone: null, verified: false, waiting: phone, sharing: null });
  await confirmPhone(ctx, { code: codeIn(post) });
  expect(await ownPhone(ctx)).toEqual({ phone, verified: true, waiting: null, sharing: null });
  expect(await refusalOf(confirmPhone(ctx, { code: codeIn(post) }))).toBe("notices.code_invalid");
  await choosePhoneSharing(ctx, "yes");
  expect((await ownPhone(ctx)).sharing).toBe("yes");
  await forgetPhone(ctx, again);
  await forgetPhone(ctx, again);
  expect(await ownPhone(ctx)).toEqual({ phone: null, verified: false, waiting: null, sharing: null });
});

test("another's code, an old one and a guessed one are refused; five guesses are all", async () => {
  const { post, ctx } = await asking();
  const first = codeIn(post);
  const other = await registered(post.world, "Bia");
  expect(await refusalOf(confirmPhone(within(post.world, other.accountId), { code: first }))).toBe(
    "notices.code_invalid",
  );
  post.world.clock.now += 1000;
  await requestPhoneCode(ctx, { phone: "+5521998765432", ...again });
  await deliver(post);
  expect(codeIn(post)).not.toBe(first);
  expect(await refusalOf(confirmPhone(ctx, { code: first }))).toBe("notices.code_invalid");
  for (let i = 0; i < 4; i++) await refusalOf(confirmPhone(ctx, { code: "000000" }));
  expect(await refusalOf(confirmPhone(ctx, { code: codeIn(post) }))).toBe("auth.too_many_attempts");
});

test("a code is good for ten minutes, and not sent when it has run out", async () => {
  const { post, ctx } = await asking();
  post.world.clock.now += minutes(10);
  expect(await refusalOf(confirmPhone(ctx, { code: codeIn(post) }))).toBe("notices.code_invalid");
  await requestPhoneCode(ctx, { phone, ...again });
  post.world.clock.now += minutes(11);
  await deliver(post);
  expect(post.texts).toHaveLength(1);
});

test("of sixty wrong codes sent at once five are judged", async () => {
  const { ctx } = await asking();
  const refusals = await Promise.all(
    Array.from({ length: 60 }, () => refusalOf(confirmPhone(ctx, { code: "000000" }))),
  );
  expect(refusals.filter((code) => code === "notices.code_invalid")).toHaveLength(5);
  expect(refusals.filter((code) => code === "auth.too_many_attempts")).toHaveLength(55);
});

test("five codes an hour are all: each is an SMS", async () => {
  const { ctx } = await asking();
  for (let i = 0; i < 4; i++) await requestPhoneCode(ctx, { phone, ...again });
  expect(await refusalOf(requestPhoneCode(ctx, { phone, ...again }))).toBe("auth.too_many_attempts");
});
