import { expect, test } from "vitest";
import { mortalApp, type MortalApp } from "./killed";
import { emails } from "./people";

const clinicId = "cli_01DEM000000000000000000002";
type Web = { Cookie: string };

function post(app: MortalApp, path: string, fields: Record<string, string>, web?: Web): Promise<Response> {
  const headers = { Origin: app.url(), ...web };
  return fetch(`${app.url()}${path}`, {
    ...{ method: "POST", redirect: "manual", headers },
    body: new URLSearchParams(fields),
  });
}

async function cookieAt(app: MortalApp, email: string): Promise<Web> {
  const answer = await post(app, "/login", { email, password: "caris-demo-2026" });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
  return { Cookie: cookies.join("; ") };
}

/** On which shard the clinic lives, by the page of the platform: its number, as the database is bound. */
async function homeOf(app: MortalApp): Promise<string> {
  const directory = await app.database("DIRECTORY");
  const { results } = await directory.prepare("select shard from clinic where id = ?").bind(clinicId).all();
  return (results[0] as { shard: string }).shard;
}

test("a clinic is moved from its page; a form that comes in the read-only minute answers 503 with itself and all that was typed", async () => {
  const app = await mortalApp();
  const [platform, patient] = [await cookieAt(app, emails.platform), await cookieAt(app, "paciente@outra.test")];
  const from = await homeOf(app);
  const to = from === "CLINIC_0" ? "CLINIC_1" : "CLINIC_0";
  const asked = await post(app, `/platform/clinics/${clinicId}`, { intent: "relocate", to }, platform);
  expect([asked.status, asked.headers.get("Location")]).toEqual([302, expect.stringContaining("done=relocate")]);
  await app.tick();
  expect(await homeOf(app)).toBe(to);

  // As the minute finds it: the fence is closed on the shard where the clinic lives, under the database's own guards.
  const shard = await app.database(to);
  const fence = (state: string) =>
    shard.prepare("update clinic_fence set state = ? where clinic_id = ?").bind(state, clinicId).run();
  await fence("closed");
  const page = await (await fetch(`${app.url()}/dashboard/diary/new`, { headers: patient })).text();
  const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const occurredAt = /name="occurredAt"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? "";
  const said = { title: "Tarde de chuva", content: "Fiquei <em casa> ouvindo a chuva.", mood: "4" };
  const write = () => post(app, "/dashboard/diary/new", { ...said, key, occurredAt }, patient);
  const refused = await write();
  const html = await refused.text();
  expect([refused.status, Number(refused.headers.get("Retry-After")) > 0]).toEqual([503, true]);
  expect(html).toContain('value="Tarde de chuva"');
  expect(html).toContain("Fiquei &lt;em casa&gt; ouvindo a chuva.");
  expect(html).toMatch(/type="radio"[^>]*checked=""[^>]*value="4"|value="4"[^>]*checked=""/);
  expect(html).toContain("Você não perdeu nada");
  // Reading goes on; and the same form is taken once the minute is over, once.
  expect((await fetch(`${app.url()}/dashboard/diary`, { headers: patient })).status).toBe(200);
  await fence("open");
  const taken = await write();
  expect([taken.status, taken.headers.get("Location")]).toEqual([302, expect.stringMatching(/diary\/dia_/)]);
}, 60_000);
