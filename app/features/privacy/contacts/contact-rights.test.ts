import { expect, test } from "vitest";
import { refusalOf } from "../../../../tests/worker/callers";
import { rowsOf } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { deliver, newPost, type Post } from "../../../../tests/worker/post";
import { askStrangerCode, proveStranger } from "~/features/identity/phone/stranger-code.server";
import { contactAddress } from "~/features/sos/contacts/contact-line.server";
import { hours } from "~/lib/duration";
import { askContactCorrection, leaveAsContact, readContactRights } from "./contact-rights.server";

const phone = "+5511955550199";
const nobody = (post: Post) => post.world.directory({ anonymous: true });

async function codeOf(post: Post, to = phone) {
  const { id } = await askStrangerCode(nobody(post), { phone: to });
  await handleAll(post);
  await deliver(post);
  const sms = post.texts.findLast((one) => one.to === to);
  return { id, code: /: (\d{6})\./.exec(sms?.body ?? "")?.[1] ?? "" };
}

test("who proves a number sees what is held of it, not whose contact they are, and leaves: none goes any more, and who gave it is told", async () => {
  const post = newPost();
  const { world } = post;
  const ana = await world.person("patient", await world.clinic(), "Ana");
  const { contactLines } = world.scope.platform;
  const at = await contactAddress(phone, ana.accountId);
  expect((await contactLines.take(at, "sms_1")).ok).toBe(true);
  const { proof } = await proveStranger(nobody(post), await codeOf(post));
  const held = await readContactRights(nobody(post), proof);
  expect(held).toMatchObject({ phone, people: 1, left: false });
  expect(JSON.stringify(held)).not.toContain(ana.accountId);
  expect(held.sentAt).toHaveLength(1);
  await Promise.all([askContactCorrection(nobody(post), proof), askContactCorrection(nobody(post), proof)]);
  await handleAll(post);
  expect(await rowsOf("select kind, member_id from notice")).toEqual([
    { kind: "contact.to_correct", member_id: ana.memberId },
  ]);
  await Promise.all([leaveAsContact(nobody(post), proof), leaveAsContact(nobody(post), proof)]);
  await handleAll(post);
  expect(await contactLines.look(at)).toBe("refused");
  expect((await contactLines.take(at, "sms_2")).ok).toBe(false);
  expect(await rowsOf("select kind, member_id from notice order by kind")).toEqual([
    { kind: "contact.left", member_id: ana.memberId },
    { kind: "contact.to_correct", member_id: ana.memberId },
  ]);
  expect((await readContactRights(nobody(post), proof)).left).toBe(true);
});

test("a number that nobody gave is answered alike, and its owner may shut it all the same", async () => {
  const post = newPost();
  const other = "+5511955550177";
  const { proof } = await proveStranger(nobody(post), await codeOf(post, other));
  expect(await readContactRights(nobody(post), proof)).toEqual({ phone: other, people: 0, sentAt: [], left: false });
  await leaveAsContact(nobody(post), proof);
  const at = await contactAddress(other, "acc_anybody");
  expect(await post.world.scope.platform.contactLines.look(at)).toBe("refused");
});

test("a forged, borrowed or old proof opens nothing; a code is good once, and not after five wrong ones", async () => {
  const post = newPost();
  const asked = await codeOf(post, "+5511955550188");
  expect(await refusalOf(readContactRights(nobody(post), `${asked.id}.forjado`))).toBe("auth.token_invalid");
  expect(await refusalOf(proveStranger(nobody(post), { ...asked, code: "000000" }))).toBe("notices.code_invalid");
  const { proof } = await proveStranger(nobody(post), asked);
  expect(await refusalOf(proveStranger(nobody(post), asked))).toBe("notices.code_invalid");
  const [, mac] = proof.split(".");
  const second = await codeOf(post, "+5511955550188");
  expect(await refusalOf(readContactRights(nobody(post), `${second.id}.${mac}`))).toBe("auth.token_invalid");
  post.world.clock.now += hours(1);
  expect(await refusalOf(readContactRights(nobody(post), proof))).toBe("auth.token_invalid");
  expect(await refusalOf(leaveAsContact(nobody(post), proof))).toBe("auth.token_invalid");
  const third = await codeOf(post, "+5511955550188");
  const wrong = { id: third.id, code: third.code === "111111" ? "222222" : "111111" };
  for (let i = 0; i < 5; i++) expect(await refusalOf(proveStranger(nobody(post), wrong))).toBe("notices.code_invalid");
  expect(await refusalOf(proveStranger(nobody(post), third))).toBe("auth.too_many_attempts");
  // The fourth of a day is not sent, and says nothing of it.
  const sent = post.texts.length;
  expect((await askStrangerCode(nobody(post), { phone: "+5511955550188" })).id).toMatch(/^cod_/);
  await handleAll(post);
  await deliver(post);
  expect(post.texts.length).toBe(sent);
});
