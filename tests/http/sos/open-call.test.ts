import { expect, test } from "vitest";
import { bearer, cookiesOf, signIn, signInToWeb, type Person } from "../people";
import { ask, envelopeOf, postForm, sendJson } from "../site";

type Alert = { id: string; status: string };

const pageOf = async (path: string, cookie: string) => (await ask(path, { headers: { Cookie: cookie } })).text();

/** Ends whatever the patient has open. */
async function calm(person: Person): Promise<Record<string, string>> {
  const headers = bearer(await signIn(person));
  const { data } = await envelopeOf(await ask("/api/patient/sos?limit=1", { headers }));
  for (const { id } of data as Alert[]) await ask(`/api/patient/sos/${id}/cancel`, { method: "POST", headers });
  return headers;
}

test("an open call is seen on every page of the patient and beside the name in the psychologist's list, until it is over", async () => {
  const headers = await calm("patient");
  const [patient, psychologist] = await Promise.all([signInToWeb("patient"), signInToWeb("psychologist")]);
  const raised = await sendJson("POST", "/api/patient/sos", { severity: "support" }, headers);
  const { id } = (await envelopeOf(raised)).data as Alert;
  const pages = [
    "/dashboard/today",
    "/dashboard/diary",
    "/dashboard/chat",
    "/dashboard/safety-plan",
    "/account",
    "/notices",
  ];
  for (const path of pages)
    await expect.poll(() => pageOf(path, patient), { message: path }).toContain("pedido de ajuda está aberto");
  expect(await pageOf("/dashboard/today", patient)).toContain(`href="/dashboard/sos/${id}"`);
  const list = await pageOf("/dashboard/patients", psychologist);
  expect(list).toContain(`href="/dashboard/alerts/${id}"`);
  expect(list).toContain("Pediu ajuda: sem resposta");

  await ask(`/api/psychologist/sos/${id}/acknowledge`, {
    method: "POST",
    headers: bearer(await signIn("psychologist")),
  });
  await expect.poll(() => pageOf("/dashboard/today", patient)).toContain("Responderam ao seu pedido");
  expect(await pageOf("/dashboard/patients", psychologist)).toContain("Pedido de ajuda em atendimento");

  await ask(`/api/patient/sos/${id}/cancel`, { method: "POST", headers });
  for (const path of pages)
    await expect.poll(() => pageOf(path, patient), { message: path }).not.toContain(`href="/dashboard/sos/${id}"`);
  expect(await pageOf("/dashboard/patients", psychologist)).not.toContain(id);
});

test("after “muito mal” a line with help stands on the page, without JavaScript too; after a lighter mood none", async () => {
  const cookie = await signInToWeb("otherPatient");
  const checkIn = async (mood: string) => {
    const answer = await postForm("/dashboard/check-in", { key: crypto.randomUUID(), mood }, { Cookie: cookie });
    expect(answer.status).toBe(302);
    return pageOf(answer.headers.get("Location") ?? "", cookie);
  };
  const entry = async (mood: string) => {
    const fields = { key: crypto.randomUUID(), mood, title: "Um dia", content: "Palavras.", occurredAt: "" };
    const answer = await postForm("/dashboard/diary/new", fields, { Cookie: cookie });
    expect([answer.status, cookiesOf(answer)]).toEqual([302, expect.any(String)]);
    return pageOf(answer.headers.get("Location") ?? "", cookie);
  };
  const line = "Ajuda em um momento muito difícil";
  expect(await checkIn("1")).toContain(line);
  expect(await checkIn("3")).not.toContain(line);
  expect(await entry("1")).toContain(line);
  expect(await entry("2")).not.toContain(line);
});

test("a page that the device keeps for everybody does not say who is signed in", async () => {
  for (const path of [
    "/offline",
    "/write",
    "/plan",
    "/next-session",
    "/scales",
    "/practice",
    "/medication",
    "/sos/offline",
  ]) {
    const html = await pageOf(path, "");
    expect(html, path).not.toMatch(/<a[^>]*href="\/login"[^>]*>\s*Entrar/);
  }
});
