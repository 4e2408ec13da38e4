import { expect, test } from "vitest";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { readConsent } from "~/features/consent/read-consent.server";
import { account } from "~/features/identity/account/account.directory.table";
import type { Role } from "~/features/kernel/actor";
import { eq } from "drizzle-orm";
import { refusalOf } from "../../../../tests/worker/callers";
import { rowsOf } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { newsroom } from "../../../../tests/worker/notices";
import { nobody, type Post } from "../../../../tests/worker/post";
import type { Person } from "../../../../tests/worker/world";
import { isOptOut } from "./inbound-words";
import { receiveWhatsApp } from "./receive-message.server";

const url = "https://caris.test/api/webhooks/whatsapp";
const phone = "+5531987654321";

async function signature(authToken: string, fields: Record<string, string>): Promise<string> {
  const text =
    url +
    Object.keys(fields)
      .sort()
      .map((name) => `${name}${fields[name]}`)
      .join("");
  const [secret, bytes] = [authToken, text].map((one) => new TextEncoder().encode(one)) as [
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
  ];
  const key = await crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-1" }, false, ["sign"]);
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes))));
}

/** Somebody writes to our number. */
async function write(post: Post, from: string, text: string, said: { sid?: string; signedBy?: string } = {}) {
  const { sid = crypto.randomUUID(), signedBy = "" } = said;
  const fields = { MessageSid: sid, From: `whatsapp:${from}`, To: "whatsapp:+5511300000002", Body: text };
  const token = signedBy || post.world.scope.platform.webhooks.twilioAuthToken;
  const headers = new Headers({ "X-Twilio-Signature": await signature(token, fields) });
  const call = { path: "/api/webhooks/whatsapp", headers, body: new URLSearchParams(fields).toString() };
  const answer = await receiveWhatsApp({ ...nobody(post), shard: post.world.scope.shard }, call);
  await handleAll(post);
  return answer;
}

const agree = ({ ctx }: Person<Role>) => decideConsent(ctx, { purpose: "whatsapp", granted: true, place: "page" });
const hasAgreed = async ({ ctx }: Person<Role>) => (await readConsent(ctx, "whatsapp")).granted;

/** A patient with a known phone who agreed, and her psychologist, who did too, with another. */
async function agreed() {
  const room = await newsroom();
  const { post, world, patient, psychologist } = room;
  await world.scope.directory.update(account).set({ phone }).where(eq(account.id, patient.accountId));
  await agree(patient);
  await agree(psychologist);
  return { ...room, post };
}

test.each([phone, "+553187654321"])(
  "SAIR from the phone (as WhatsApp writes it: %s) ends it for its owner alone, in every clinic, with the message as proof",
  async (from) => {
    const { post, world, patient, psychologist } = await agreed();
    const elsewhere = await world.person("patient", await world.clinic("CLINIC_1"), "Ana");
    await world.scope.directory.run(
      `update membership set account_id = '${patient.accountId}' where id = '${elsewhere.memberId}'`,
    );
    await agree(elsewhere);
    expect(await write(post, from, " Sair! ", { sid: "SM_proof" })).toMatch(/não escreve mais.*CVV 188.*SAMU 192/s);
    expect([await hasAgreed(patient), await hasAgreed(elsewhere), await hasAgreed(psychologist)]).toEqual([
      false,
      false,
      true,
    ]);
    const lines = await rowsOf(
      "select granted, place, actor_id, evidence from consent_line where member_id = ? order by number desc limit 1",
      patient.memberId,
    );
    expect(lines).toEqual([{ granted: 0, place: "whatsapp", actor_id: null, evidence: "SM_proof" }]);
  },
);

test("the same message told twice is one, and a yes given after it stays", async () => {
  const { post, world, patient } = await agreed();
  await write(post, phone, "PARAR", { sid: "SM1" });
  world.clock.now += 1000;
  await agree(patient);
  await write(post, phone, "PARAR", { sid: "SM1" });
  expect(await hasAgreed(patient)).toBe(true);
  expect(await rowsOf("select number from consent_line where member_id = ?", patient.memberId)).toHaveLength(3);
});

test("any other word is answered with where somebody listens, kept nowhere, and four times an hour at most", async () => {
  const { post, patient } = await agreed();
  const said = "Sair de casa está difícil hoje";
  expect(await write(post, phone, said)).toMatch(/ninguém lê.*CVV 188.*SAMU 192.*responda SAIR/s);
  expect(await hasAgreed(patient)).toBe(true);
  for (let n = 0; n < 3; n++) expect(await write(post, phone, "oi")).not.toBeNull();
  expect(await write(post, phone, "oi")).toBeNull();
  expect(await write(post, "+5521999990000", "oi")).toMatch(/ninguém lê/); // a stranger hears no more and no less
  expect(await write(post, phone, "sair")).toBeNull(); // taken, answered or not
  expect(await hasAgreed(patient)).toBe(false);
  const rows = JSON.stringify(await rowsOf("select * from audit_entry"));
  expect(rows).not.toContain("difícil");
});

test("a forged message ends nothing, nor does one whose phone is not proved", async () => {
  const { post, world, patient } = await agreed();
  expect(await refusalOf(write(post, phone, "SAIR", { signedBy: "another secret" }))).toBe("notices.unsigned");
  expect(await hasAgreed(patient)).toBe(true);
  await world.scope.directory.update(account).set({ phoneVerifiedAt: null }).where(eq(account.id, patient.accountId));
  await write(post, phone, "SAIR");
  expect(await hasAgreed(patient)).toBe(true);
});

test("words that end it stand alone", () => {
  const ends = ["SAIR", "sair.", " Parar!", "stop", "Não quero mais receber", "PARE", "sair, por favor", "*SAIR*"];
  const others = [
    "",
    "sair de casa",
    "não quero mais viver",
    "parar de chorar",
    "1",
    "quando sair o resultado",
    "sairam",
  ];
  expect(ends.filter((text) => !isOptOut(text))).toEqual([]);
  expect(others.filter(isOptOut)).toEqual([]);
});
