import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { dataOf, mortalApp, signInAt } from "./killed";
import * as sample from "../samples";
import { emails } from "./people";

type Status = { id: string; status: string; progress: number; url?: string };

/** A document with a comment of 9 MB in it, so that the turns take their time. */
const pdf = () => {
  const [head = "", ...rest] = new TextDecoder("latin1").decode(sample.pdf()).split("\n");
  return new Blob([`${head}\n`, `%${"comentário ".repeat(80)}\n`.repeat(10_000), rest.join("\n")]);
};
const entries = 12;

test("killed while a copy is being made and started again, it is made once, and its archive is whole", async () => {
  const app = await mortalApp();
  let { token } = await signInAt(app.url(), emails.patient);
  const headers = () => ({ Authorization: `Bearer ${token}`, Origin: app.url() });
  for (let i = 0; i < entries; i++) {
    const body = JSON.stringify({ title: `guardada ${i}`, content: `palavras ${i}`, mood: 3 });
    await dataOf(`${app.url()}/api/patient/diary`, { method: "POST", headers: headers(), body });
  }
  for (let i = 0; i < 3; i++) {
    const body = new FormData();
    body.set("file", pdf(), `exame ${i}.pdf`);
    expect((await fetch(`${app.url()}/api/files`, { method: "POST", headers: headers(), body })).status).toBe(201);
  }
  const { id } = await dataOf<Status>(`${app.url()}/api/patient/exports`, {
    ...{ method: "POST", headers: headers(), body: "{}" },
  });
  await app.killAndStart();
  const after = await app.database("CLINIC_0");
  const [row] = (await after.prepare("select state, unit, attempts from person_export").all()).results;
  expect(row).not.toMatchObject({ state: "ready" });
  // Two minutes later the turn is anybody's, and the relay says again what was not handled.
  await after.prepare("update person_export set claimed_until_at = 1").run();
  await after.prepare("update domain_event set due_at = 1 where handled_at is null").run();
  await (
    await app.database("DIRECTORY")
  )
    .prepare("update cron_run set started_at = 1 where job in ('relay', 'take-up-copies')")
    .run();
  await app.tick();
  ({ token } = await signInAt(app.url(), emails.patient));
  const status = () => dataOf<Status>(`${app.url()}/api/patient/exports/${id}`, { headers: headers() });
  await expect.poll(async () => (await status()).status, { interval: 100, timeout: 60_000 }).toBe("ready");
  const told = "select count(*) as n from domain_event where type = 'person_export.ready'";
  expect((await after.prepare(told).all()).results).toEqual([{ n: 1 }]);
  const zip = await fetch(`${app.url()}${(await status()).url}`, { headers: headers() });
  const bytes = new Uint8Array(await zip.arrayBuffer());
  expect([zip.headers.get("Content-Length"), zip.headers.get("Accept-Ranges")]).toEqual([`${bytes.length}`, "none"]);
  const files = unzipSync(bytes);
  const data = JSON.parse(new TextDecoder().decode(files["data.json"])) as {
    sections: { store: string; records: { title?: string }[]; isBroken?: true }[];
  };
  const titles = data.sections.find(({ store }) => store === "diary_entry")?.records.map(({ title }) => title) ?? [];
  const mine = titles.filter((title) => title?.startsWith("guardada"));
  expect([mine.length, new Set(mine).size]).toEqual([entries, entries]);
  const brought = Object.entries(files).filter(([name]) => name.startsWith("files/"));
  expect(brought.filter(([, bytes]) => bytes.length > 9_000_000)).toHaveLength(3);
  expect(data.sections.filter(({ isBroken }) => isBroken)).toEqual([]);
}, 120_000);
