import { beforeAll, beforeEach } from "vitest";
import { startProviders } from "../../scripts/providers/server.mjs";

/** The address of this file's simulator, for its tests. */
export let url = "";
export const email = {
  from: "CÁRIS <nao-responda@caris.test>",
  to: ["ana@demo.test"],
  subject: "Você tem uma atualização",
  text: "Abra https://caris.test/x?a=1&b=2.",
};
export const bearer = { authorization: "Bearer re_test" };

/** A simulator for the tests of a file, its outbox and faults fresh for each. */
export function simulated() {
  beforeAll(async () => {
    const providers = await startProviders({ port: 0 });
    url = providers.url;
    return () => providers.stop();
  });
  beforeEach(async () => {
    await fetch(`${url}/outbox`, { method: "DELETE" });
    await setFault({ provider: "*", mode: "ok" });
  });
}

export function post(path, body, headers = {}) {
  const form = body instanceof URLSearchParams || typeof body === "string" || body instanceof Uint8Array;
  return fetch(url + path, { method: "POST", headers, body: form ? body : JSON.stringify(body) });
}

export function setFault(fault) {
  return post("/faults", fault);
}

export async function outbox(query = "") {
  return (await fetch(`${url}/outbox.json${query}`)).json();
}

export function sms(fields = {}) {
  const body = new URLSearchParams({
    To: "+5511987654321",
    From: "+5511300000000",
    Body: "Você tem uma atualização",
    ...fields,
  });
  return post("/twilio/2010-04-01/Accounts/AC1/Messages.json", body, { authorization: `Basic ${btoa("AC1:token")}` });
}

export function chat(body, headers = { authorization: "Bearer sk" }) {
  return post(
    "/openai/v1/chat/completions",
    { model: "gpt-x", messages: [{ role: "user", content: "Resuma" }], ...body },
    headers,
  );
}

export function stripe(path, fields, headers = {}) {
  return post(`/stripe/v1${path}`, new URLSearchParams(fields), { authorization: "Bearer sk_test", ...headers });
}

export function push(id, { headers = {}, bytes = 120 } = {}) {
  const wanted = { authorization: "vapid t=a.b.c, k=BKey", "content-encoding": "aes128gcm", ttl: "60", ...headers };
  return post(`/push/${id}`, new Uint8Array(bytes), wanted);
}
