import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, refusalOf } from "../../../../tests/worker/callers";
import { handleAll } from "../../../../tests/worker/life";
import { deliver, newPost, nobody, type Post } from "../../../../tests/worker/post";
import { account } from "~/features/identity/account/account.directory.table";
import { askEmailChange } from "~/features/identity/email/ask-email-change.server";
import { confirmEmailChange, undoEmailChange } from "~/features/identity/email/settle-email-change.server";
import { hashPassword } from "~/features/identity/password/password.server";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { resolveLogin } from "~/features/tenancy/login/resolve-login.server";
import { days, hours, minutes } from "~/lib/duration";
import { askErasure } from "./ask-erasure.server";
import { runErasures } from "./run-erasures.server";
import { readOwnErasure } from "./take-back-erasure.server";

const password = "uma frase bem comprida";
const passwordHash = hashPassword(password);
const own = "ana@antes.test";

async function owner(post: Post) {
  const { world } = post;
  const { accountId } = await world.person("patient", await world.clinic(), "Ana");
  const changes = { email: own, passwordHash: await passwordHash, emailVerifiedAt: 1 };
  await world.scope.directory.update(account).set(changes).where(eq(account.id, accountId));
  return { accountId, ctx: asAccount(world, accountId) };
}

async function post1(post: Post) {
  await handleAll(post);
  await deliver(post);
}

function secretIn(post: Post, to: string, path: string): string {
  const letter = post.sent.findLast((one) => one.to === to && one.text.includes(`/${path}/`));
  return new RegExp(`/${path}/([\\w-]{20,})`).exec(letter?.text ?? "")?.[1] ?? "";
}

/** Who knows the password makes another address the account's. */
async function moveTo(post: Post, ctx: ReturnType<typeof asAccount>, email: string) {
  await askEmailChange(ctx, { email, password });
  await post1(post);
  await confirmEmailChange(nobody(post), { token: secretIn(post, email, "email") });
  await post1(post);
}

const lettersTo = (post: Post, to: string) => post.sent.filter((one) => one.to === to).map(({ subject }) => subject);

test("an erasure that a thief asked for is told to the address she left, and goes with the change of it when that is undone", async () => {
  const post = newPost();
  const { accountId, ctx } = await owner(post);
  await moveTo(post, ctx, "ladra@um.test");
  post.world.clock.now += hours(1);
  await moveTo(post, ctx, "ladra@dois.test");
  await askErasure(ctx, { password, code: undefined });
  await post1(post);
  await post1(post);
  expect(lettersTo(post, "ladra@dois.test").at(-1)).toBe("Recebemos o seu pedido");
  const told = "Um pedido na conta que usava este e-mail";
  expect(lettersTo(post, own).filter((subject) => subject === told)).toHaveLength(1);
  await undoEmailChange(nobody(post), { token: secretIn(post, own, "email/undo") });
  await post1(post);
  expect(await readOwnErasure(ctx)).toBeNull();
  expect(lettersTo(post, own)).toEqual(expect.arrayContaining(["Seu pedido foi desfeito"]));
  post.world.clock.now += days(8);
  expect(await runErasures(post.world.directory({ system: "test" }), minutes(1))).toBe(0);
  expect(await post.world.scope.directory.$count(account, eq(account.id, accountId))).toBe(1);
});

test("after 72 h the address that was left is told nothing more, and a change that nobody undoes takes nothing back", async () => {
  const post = newPost();
  const { ctx } = await owner(post);
  await moveTo(post, ctx, "ana@depois.test");
  post.world.clock.now += hours(72);
  await askErasure(ctx, { password, code: undefined });
  await post1(post);
  expect(lettersTo(post, own).at(-1)).toBe("O e-mail da sua conta mudou");
  expect(await refusalOf(undoEmailChange(nobody(post), { token: secretIn(post, own, "email/undo") }))).toBe(
    "auth.token_invalid",
  );
  expect((await readOwnErasure(ctx))?.state).toBe("asked");
});

test("whoever signs in is told on every page that an erasure is asked for, as long as it is", async () => {
  const post = newPost();
  const { directory } = post.world.scope;
  const { accountId, ctx } = await owner(post);
  const now = () => post.world.clock.now;
  await directory.insert(loginSession).values({
    ...{ id: "ses_1", accountId, tokenHash: "t1", kind: "web", ip: "", userAgent: "", lastSeenAt: now() },
    ...{ createdAt: now(), expiresAt: now() + days(1) },
  });
  const seen = async () => (await resolveLogin(directory, { sessionId: "ses_1" }, now()))?.erasureDueAt;
  expect(await seen()).toBeNull();
  const { dueAt } = await askErasure(ctx, { password, code: undefined });
  expect(await seen()).toBe(dueAt);
});
