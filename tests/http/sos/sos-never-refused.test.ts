import { expect, test } from "vitest";
import { bearer, signIn, signInToWeb } from "../people";
import { ask, envelopeOf, postForm, sendJson, site } from "../site";

type Alert = { id: string; severity: string; message: string | null };
const alertOf = async (answer: Response) => (await envelopeOf(answer)).data as Alert;

/** A patient with nothing open. */
async function fresh(): Promise<Record<string, string>> {
  const headers = bearer(await signIn("otherPatient"));
  const { data } = await envelopeOf(await ask("/api/patient/sos?limit=1", { headers }));
  for (const { id } of data as Alert[])
    await sendJson("POST", `/api/patient/sos/${id}/cancel`, { reason: "by_mistake" }, headers);
  return headers;
}

test("without JavaScript a full letter with line breaks goes out, and so does one far too long", async () => {
  const headers = await fresh();
  const cookie = { Cookie: await signInToWeb("otherPatient") };
  const full = `${Array.from({ length: 30 }, () => "a".repeat(32)).join("\r\n")}${"b".repeat(11)}`;
  for (const message of [full, "c".repeat(2039), "d".repeat(1_200_000)]) {
    const posted = await postForm("/dashboard/sos?index", { severity: "urgent", message, key: "!" }, cookie);
    expect([posted.status, posted.headers.get("Location")]).toEqual([
      302,
      expect.stringMatching(/^\/dashboard\/sos\//),
    ]);
    const id = posted.headers.get("Location")?.split("/").at(-1) ?? "";
    const kept = (await alertOf(await ask(`/api/patient/sos/${id}`, { headers }))).message ?? "";
    expect(kept).toContain(message.replaceAll("\r\n", "\n").slice(0, 10_000));
  }
});

test("nothing optional refuses a press: not its words, its key, its form, its size, nor when it was written", async () => {
  const headers = { ...(await fresh()), "Content-Type": "application/json" };
  const press = (body: BodyInit | null, more: Record<string, string> = {}) =>
    ask("/api/patient/sos", { method: "POST", headers: { ...headers, ...more }, body });
  const answers = [
    await press(JSON.stringify({ severity: "panic", message: { not: "words" }, tool: 7, location: "aqui" })),
    await press("{"),
    await press(null),
    await press("socorro", { "Content-Type": "text/plain" }),
    await press("{}", { "Idempotency-Key": "uma chave com espacos", "X-Queued-At": "ontem" }),
    await press(JSON.stringify({ severity: "immediate", message: "x".repeat(2_500_000) })),
  ];
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
  const alerts = await Promise.all(answers.map(alertOf));
  expect(new Set(alerts.map(({ id }) => id)).size).toBe(1);
});

test("a posted form that cannot be read is a press all the same", async () => {
  await fresh();
  const headers = { Cookie: await signInToWeb("otherPatient"), Origin: site, "Content-Type": "multipart/form-data" };
  const posted = await ask("/dashboard/sos?index", { method: "POST", headers, body: "nothing" });
  expect([posted.status, posted.headers.get("Location")]).toEqual([302, expect.stringMatching(/^\/dashboard\/sos\//)]);
});
