import { beforeAll, expect, test } from "vitest";
import { bearer, signIn, signInToWeb, type SignedIn } from "../people";
import { ask, envelopeOf, postForm, sendJson, site } from "../site";

const said = {
  message: "Palavras-que-so-a-clinica-le",
  note: "Nota-que-so-a-clinica-le",
  place: "-23.54321",
};
let patient: SignedIn;
let id: string;
let cookies: { psychologist: string; admin: string };

beforeAll(async () => {
  patient = await signIn("patient");
  cookies = { psychologist: await signInToWeb("psychologist"), admin: await signInToWeb("admin") };
  const press = { severity: "urgent", message: said.message };
  const raised = await sendJson("POST", "/api/patient/sos", press, bearer(patient));
  id = ((await envelopeOf(raised)).data as { id: string }).id;
  const place = { latitude: Number(said.place), longitude: -46.6, accuracy: 20 };
  expect((await sendJson("PUT", `/api/patient/sos/${id}/location`, place, bearer(patient))).status).toBe(200);
});

const adminAddresses = () => [
  "/admin/sos",
  "/admin/sos/past",
  `/admin/sos/${id}`,
  `/admin/sos/${id}.data`,
  `/admin/sos/${id}/report`,
  "/api/sos/live",
  `/api/sos/${id}`,
];

async function expectNoWordsForAdmins(): Promise<void> {
  for (const path of adminAddresses()) {
    const answer = await ask(path, { headers: { Cookie: cookies.admin } });
    expect(answer.status, path).toBe(200);
    const text = await answer.text();
    for (const word of Object.values(said)) expect(text, path).not.toContain(word);
  }
}

test("who was called reads the words on the page and in the report, an admin in no answer", async () => {
  for (const path of [`/dashboard/alerts/${id}`, `/dashboard/alerts/${id}/report`]) {
    const text = await (await ask(path, { headers: { Cookie: cookies.psychologist } })).text();
    expect(text, path).toContain(said.message);
    expect(text, path).toContain(said.place);
  }
  await expectNoWordsForAdmins();
});

test("an outcome is required; a closed alert shows its note to who was called, and to no admin", async () => {
  const headers = { Cookie: cookies.psychologist };
  const without = await postForm(`/dashboard/alerts/${id}`, { intent: "resolve", outcome: "" }, headers);
  expect([without.status, await without.text()]).toEqual([422, expect.stringContaining("Diga o que foi feito")]);
  const closed = await postForm(
    `/dashboard/alerts/${id}`,
    { intent: "resolve", outcome: "talked", note: said.note },
    headers,
  );
  expect(closed.status).toBe(302);
  const page = await (await ask(`/dashboard/alerts/${id}`, { headers })).text();
  expect(page).toContain(said.note);
  expect(page).not.toContain("Encerrar o pedido");
  await expectNoWordsForAdmins();
});

test("the clinic's rules are saved, refused beside the field, and given back to the house", async () => {
  const headers = { Cookie: cookies.admin };
  const html = await (await ask("/admin/sos/policy", { headers })).text();
  const inputs = [...html.matchAll(/<input[^>]*name="([\w.]+)"[^>]*>/g)];
  const fields = new URLSearchParams({ intent: "save" });
  for (const [input, name = ""] of inputs) {
    const isBox = input.includes('type="checkbox"');
    if (name !== "intent" && (!isBox || input.includes("checked")))
      fields.append(name, /value="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  const send = (body: URLSearchParams) =>
    ask("/admin/sos/policy", { method: "POST", headers: { ...headers, Origin: site }, body });
  fields.set("as", fields.get("as") ?? ""); // each form of the page says it
  fields.set("outcomeWithin", "5");
  const refused = await send(fields);
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("De 10 a 120 minutos.")]);
  fields.set("outcomeWithin", "45");
  expect((await send(fields)).headers.get("Location")).toBe("/admin/sos/policy?done=save");
  expect(await (await ask("/admin/sos/policy", { headers })).text()).toContain("A clínica usa regras próprias.");
  expect((await postForm("/admin/sos/policy", { intent: "reset" }, headers)).status).toBe(302);
  expect(await (await ask("/admin/sos/policy", { headers })).text()).toContain("A clínica usa o padrão da casa.");
});
