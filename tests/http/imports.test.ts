import { beforeAll, expect, test } from "vitest";
import { newTakeout, sendFile } from "./callers";
import { signIn, signInToWeb } from "./people";
import { ask, costOf, postForm } from "./site";

const path = "/admin/invites/import";
let web: Record<string, string>;

beforeAll(async () => {
  web = { Cookie: await signInToWeb("admin") };
});

const send = (content: BlobPart, name = "pessoas.csv") => sendFile(path, { web }, new Blob([content]), name);

/** What a page says where something is refused, without tags. */
async function words(answer: Response): Promise<string> {
  return (await answer.text()).replace(/<[^>]+>/g, " ");
}

const bytes = (...signs: number[]) => new Uint8Array(signs);

test.each<[string, BlobPart, RegExp]>([
  ["a workbook, which is a ZIP (perhaps a bomb)", bytes(0x50, 0x4b, 3, 4, 0, 0, 0), /Excel ou do LibreOffice/],
  ["a gzip", bytes(0x1f, 0x8b, 8, 0), /não é uma planilha CSV/],
  ["NUL", "nome;e-mail\nA\0B;x", /não são texto/],
  ["a row of 100,000 columns", `${"a;".repeat(100_000)}\nb`, /mais de 100 colunas/],
  ["100,000 rows", `nome;e-mail\n${"Rosa;r@b.test\n".repeat(100_000)}`, /mais de 2\.000 linhas/],
  ["an open quote", `nome;e-mail\n"Rosa;r@b.test\nLia;l@b.test`, /uma aspa abre e não fecha/],
  ["nothing", "", /Escolha o arquivo/],
  ["a head alone", "nome;e-mail", /linha de títulos/],
  ["a little more than 4 MB", "a".repeat(4_000_001), /mais de 4 MB/],
])("%s is refused on the form, in words", async (_, content, said) => {
  const answer = await send(content);
  expect(answer.status).toBe(422);
  expect(await words(answer)).toMatch(said);
});

test("far more than a form may be is refused at the door; a forged origin and another role get nowhere", async () => {
  expect((await send("a".repeat(8_000_000))).status).toBe(413);
  const form = new FormData();
  form.set("file", new Blob(["nome;e-mail\nA B;a@b.test"]), "a.csv");
  const forged = await ask(path, { method: "POST", headers: { ...web, Origin: "https://evil.test" }, body: form });
  expect(forged.status).toBe(403);
  const other = { Cookie: await signInToWeb("psychologist") };
  expect((await sendFile(path, { web: other }, new Blob(["nome;e-mail\nA B;a@b.test"]), "a.csv")).status).toBe(403);
});

/** What other files of the run told somebody would be counted by every page, up to ten rows: it is read first. */
async function readNotices(who: Record<string, string>): Promise<void> {
  expect((await postForm("/notices?index", { intent: "read-all" }, who)).status).toBe(302);
}

test("script and formulas stay text on every page and in the file; names with breaks and quotes are one cell; twice started it is once", async () => {
  const name = '<script>alert(1)</script>"><img src=x onerror=alert(1)>.csv';
  const rows = [
    '"<b>Rosa\r\n""Lia""</b>";=cmd()|calc;',
    `Caio Novo;caio-${crypto.randomUUID()}@demo.test;`,
    "@SUM(A1);-1+1;",
  ];
  const sent = await send(`\ufeffnome;e-mail;<script>alert(2)</script>\r\n${rows.join("\r\n")}`, name);
  const at = sent.headers.get("Location") ?? "";
  expect([sent.status, at]).toEqual([302, expect.stringMatching(/^\/admin\/invites\/import\/imp_\w{26}$/)]);
  const mapping = await ask(at, { headers: web });
  const html = await mapping.text();
  expect(html).not.toMatch(/<script>alert|<img src=x|<b>Rosa/);
  const mapped = await postForm(`${at}?index`, { intent: "map", "col.name": "0", "col.email": "1" }, web);
  expect(mapped.status).toBe(302);
  await readNotices(web);
  const dry = await ask(at, { headers: web });
  expect(costOf(dry).read).toBeLessThanOrEqual(50); // 45 alone; some more by what else a run has left in the clinic
  expect(await words(dry)).toMatch(/1 linha\s+pode\s+entrar/);
  const csv = await (await ask(`${at}/refused.csv`, { headers: web })).text();
  expect(csv).toContain("'=cmd()|calc");
  expect(csv).toContain("'@SUM(A1);'-1+1");
  const started = await Promise.all([1, 2].map(() => postForm(`${at}?index`, { intent: "start" }, web)));
  expect(started.map(({ status }) => status)).toEqual([302, 302]);
  for (let i = 0; i < 50; i++) {
    if (/1 linha entrou/.test(await words(await ask(at, { headers: web })))) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await words(await ask(at, { headers: web }))).toMatch(/1 linha entrou.*2 linhas ficaram de fora/s);
  const undone = await postForm(`${at}?index`, { intent: "undo" }, web);
  expect(undone.status).toBe(302);
});

test("the pages of imports cost at most 4 trips and 80 rows, and 180 where 40 rows have something to say and 30 names are asked for", async () => {
  const own = { Cookie: await signInToWeb("psychologist") };
  await readNotices(own);
  const names = Array.from({ length: 40 }, (_, i) => `Ninguém ${i};0${(i % 9) + 1}/02/2003;texto ${i}`).join("\n");
  const file = new Blob([`paciente;data;texto\n${names}`]);
  const sent = await sendFile("/dashboard/imports?index", { web: own }, file, "notas.csv", { kind: "notes" });
  const at = sent.headers.get("Location") ?? "";
  const steps = ["/dashboard/imports", "/dashboard/imports?kind=notes", at];
  const said = { intent: "map", "col.patient": "0", "col.date": "1", "col.text": "2" };
  const cost = async (path: string, most = 80) => {
    const answer = await ask(path, { headers: own });
    const { trips, read } = costOf(answer);
    console.log(`${path.replace(/imp_\w+/, "…")}: ${trips} trips, ${read} rows`);
    expect([answer.status, trips <= 4, read <= most]).toEqual([200, true, true]);
    return words(answer);
  };
  for (const path of steps) await cost(path);
  expect((await postForm(`${at}?index`, said, own)).status).toBe(302);
  const dry = await cost(at, 180);
  expect(dry).toMatch(/Quem é quem.*“Ninguém 0”/s);
  const matched = { ...said, "opt.who.2": (await signIn("patient")).memberId ?? "" };
  expect((await postForm(`${at}?index`, matched, own)).status).toBe(302);
  expect(await cost(at, 180)).toMatch(/1 linha\s+pode\s+entrar/);
  await postForm(`${at}?index`, { intent: "discard" }, own);
});

test("what is taken along is a ZIP for its owner alone, after the password where the login is old", async () => {
  const psychologist = { web: { Cookie: await signInToWeb("psychologist") } };
  const id = await newTakeout(psychologist);
  const file = await ask(`/dashboard/takeout/${id}.zip`, { headers: psychologist.web });
  expect([file.status, file.headers.get("Content-Type"), file.headers.get("Cache-Control")]).toEqual([
    200,
    "application/zip",
    "private, no-store",
  ]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  const names = new TextDecoder("latin1").decode(bytes);
  for (const name of ["pessoas.csv", "sessoes.csv", "sessoes.ics", "notas.csv", "notas.txt"])
    expect(names).toContain(name);
  for (const other of ["unlinkedPsychologist", "foreignPsychologist"] as const) {
    const headers = { Cookie: await signInToWeb(other) };
    expect((await ask(`/dashboard/takeout/${id}.zip`, { headers })).status).toBe(404);
  }
  expect((await ask(`/admin/takeout/${id}.zip`, { headers: web })).status).toBe(404);
});
