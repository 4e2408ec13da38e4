import { expect, test } from "vitest";
import { mortalApp, type MortalApp } from "./killed";
import { emails } from "./people";

/** Rows of the file; 2,000, as many as one may have, by `IMPORT_ROWS=2000`. */
const rows = Number(process.env.IMPORT_ROWS ?? 120);
/** How often the app is killed while they come in. */
const kills = rows > 500 ? 3 : 1;

type Web = { Cookie: string };

async function cookieAt(app: MortalApp, email: string): Promise<Web> {
  const answer = await fetch(`${app.url()}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: app.url() },
    body: new URLSearchParams({ email, password: "caris-demo-2026" }),
  });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
  return { Cookie: cookies.join("; ") };
}

const textOf = async (answer: Response) => (await answer.text()).replace(/<!-- -->|<[^>]+>/g, " ").replace(/\s+/g, " ");

function post(app: MortalApp, path: string, web: Web, body: URLSearchParams | FormData): Promise<Response> {
  const headers = { ...web, Origin: app.url() };
  return fetch(`${app.url()}${path}`, { method: "POST", redirect: "manual", headers, body });
}

/** A session each day at an hour of her own, for years. */
function calendar(): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = new Date(Date.UTC(2001, 0, 1 + at)).toISOString().slice(0, 10);
    return `Helena Prado;${day};07:00;50`;
  });
  return ["paciente;data;hora;minutos", ...lines].join("\n");
}

/** As if the app had been down for two minutes: what waited is due, and so are the clock's jobs. */
async function minutesLater(app: MortalApp): Promise<void> {
  const before = Date.now() - 120_000;
  const [clinic, directory] = [await app.database("CLINIC_0"), await app.database("DIRECTORY")];
  await clinic
    .prepare("update domain_event set due_at = ? where handled_at is null and due_at > ?")
    .bind(before, before)
    .run();
  await directory.prepare("update cron_run set started_at = ? where job = 'relay'").bind(before).run();
  await app.tick();
}

test("killed in the middle of an import and started again, each row has come in once, and the file is done", async () => {
  const app = await mortalApp();
  let web = await cookieAt(app, emails.psychologist);
  const form = new FormData();
  form.set("kind", "sessions");
  form.set("file", new Blob([calendar()]), "agenda.csv");
  const at = (await post(app, "/dashboard/imports?index", web, form)).headers.get("Location") ?? "";
  expect(at).toMatch(/imports\/imp_/);
  const columns = { "col.patient": "0", "col.date": "1", "col.time": "2", "col.minutes": "3" };
  await post(app, `${at}?index`, web, new URLSearchParams({ intent: "map", ...columns, "opt.minutes": "50" }));
  const page = async () => textOf(await fetch(`${app.url()}${at}`, { headers: web }));
  const many = rows.toLocaleString("pt-BR");
  expect(await page()).toContain(`${many} linhas podem entrar`);
  await post(app, `${at}?index`, web, new URLSearchParams({ intent: "start" }));
  const here = async () => Number(/Entrando: ([\d.]+) de/.exec(await page())?.[1]?.replaceAll(".", "") ?? rows);
  const began = Date.now();
  for (let round = 1; round <= kills; round++) {
    const before = Math.floor((rows * round) / (kills + 2));
    await expect.poll(here, { interval: 5, timeout: 120_000 }).toBeGreaterThan(before);
    await app.killAndStart();
    await minutesLater(app);
  }
  web = await cookieAt(app, emails.psychologist);
  await expect.poll(page, { interval: 200, timeout: 240_000 }).toContain(`${many} linhas entraram.`);
  console.log(`${rows} rows, killed ${kills} times: ${Date.now() - began} ms`);
  const db = await app.database("CLINIC_0");
  const brought = "select start_at from appointment where start_at < 1200000000000";
  const { results } = await db
    .prepare(`select count(*) as n, count(distinct start_at) as days from (${brought})`)
    .all();
  expect(results).toEqual([{ n: rows, days: rows }]);
  const left = "select state, count(*) as n from import_row where state <> 'header' group by state";
  expect((await db.prepare(left).all()).results).toEqual([{ state: "done", n: rows }]);
}, 600_000);
