import { readFileSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createServer } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeRegistry } from "../../scripts/registry.mjs";
import { run } from "../../scripts/run.mjs";
import { addFiles, copyHouse, editHouse, readHouse, whatChanged } from "./new-feature/house.mjs";

// A small but whole feature is put into a copy of the house as docs/add-a-feature.md says, and must be found everywhere.
const isOwn = (file) => /^app\/features\/walks\/|^app\/routes\/.*walks\.tsx?$/.test(file);
/** Written by commands: `npm run registry`, `npm run db:generate`. */
const isGenerated = (file) => /^app\/registry\/|^migrations\//.test(file);

let house = "";
let before = new Map();
let added = [];
let byHand = [];
let vite;
/** A module of the copy, as the product's own bundler reads it. @param {string} path */
const load = (path) => vite.ssrLoadModule(path);

beforeAll(async () => {
  house = await copyHouse();
  before = await readHouse(house);
  added = await addFiles(house);
  await editHouse(house);
  byHand = await whatChanged(house, before);
  await writeRegistry(house);
  vite = await createServer({
    root: house,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    resolve: { alias: { "~": join(house, "app") } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
}, 60_000);
afterAll(() => vite?.close());

/** Demo parts of this house, without the new one's. */
const demosHere =
  readFileSync(new URL("../../app/registry/demo.ts", import.meta.url), "utf8").match(/^import /gm)?.length ?? 0;

test("it touches seven files outside its folder and its routes, and docs/add-a-feature.md names each", async () => {
  const outside = byHand.filter((file) => !isOwn(file));
  const guide = await readFile(join(house, "docs/add-a-feature.md"), "utf8");
  for (const file of outside) expect(guide).toContain(file.replace(/walks\.ts$/, ""));
  expect(outside.length, outside.join()).toBeLessThanOrEqual(7);
});

// Its files, what it touched, the registry and who reads that. All else is compiled by `npm run check`, as ever, and as here: by the lint.
test("it compiles, with all that joins it", { timeout: 120_000 }, async () => {
  const changed = new Set(await whatChanged(house, before));
  const asked = [...(await readHouse(house))].flatMap(([file, text]) => {
    const joins =
      changed.has(file) || /^app\/registry\//.test(file) || (/\/registry\//.test(text) && !/\.test\./.test(file));
    return joins && /^(app|workers)\/.*\.tsx?$/.test(file) ? [file] : [];
  });
  expect(asked.filter((name) => name.includes("walk")).length).toBeGreaterThan(20);
  const { code, output } = await run("oxlint", asked, { quiet: true, cwd: house });
  expect(code, output).toBe(0);
});

test("it is in style, and in its place in the structure", { timeout: 120_000 }, async () => {
  const files = added.filter((file) => /\.tsx?$/.test(file));
  const [style, structure] = await Promise.all([
    run("oxfmt", ["--check", ...files, "app/registry"], { quiet: true, cwd: house }),
    run("depcruise", ["app/features/walks", "app/registry", ...files, "--config", ".dependency-cruiser.cjs"], {
      quiet: true,
      cwd: house,
    }),
  ]);
  for (const { code, output } of [style, structure]) expect(code, output).toBe(0);
});

test("it migrates: one migration makes its table, and a second finds nothing left", async () => {
  const generate = () =>
    run("drizzle-kit", ["generate", "--config", "drizzle.clinic.config.ts"], { quiet: true, cwd: house });
  const were = await readdir(join(house, "migrations/clinic"));
  await generate();
  const made = (await readdir(join(house, "migrations/clinic"))).filter((file) => !were.includes(file));
  expect(made).toHaveLength(1);
  const sql = await readFile(join(house, "migrations/clinic", made[0]), "utf8");
  expect(sql).toMatch(/^CREATE TABLE `walk`/);
  expect(sql).toContain("CREATE INDEX `walk_own`");
  expect((await generate()).output).toContain("No schema changes, nothing to migrate");
  const rest = (await whatChanged(house, before)).filter((file) => !isOwn(file) && !isGenerated(file));
  expect(rest).toEqual(byHand.filter((file) => !isOwn(file)));
});

test("it is in the contract of the API, with its refusal, and errors and ids are known", async () => {
  const { operations } = await load("/app/http/openapi/contract.server.ts");
  const { openApiDocument } = await load("/app/http/openapi/document.server.ts");
  const { paths, components } = openApiDocument(operations, "test", "/");
  expect(Object.keys(paths["/api/patient/walks"])).toEqual(["get", "post"]);
  expect(paths["/api/patient/walks"].post.operationId).toBe("addWalk");
  expect(components.schemas).toHaveProperty("Walk");
  const { statusOf, errorSentence } = await load("/app/http/errors.server.ts");
  expect([statusOf("walks.enough_today"), errorSentence("walks.enough_today")]).toEqual([409, expect.any(String)]);
});

test("strangers are tried at each of its routes", async () => {
  const { routeAccess } = await load("/tests/http/doors/route-access.ts");
  const { default: remix } = await import(join(house, "remix.config.js"));
  const ids = Object.keys(remix.routes()).filter((id) => id.includes("walks"));
  expect(ids).toHaveLength(2);
  for (const id of ids) expect(routeAccess).toHaveProperty([id]);
});

test("it is in the navigation, the settings of notices, the jobs, the door and the demo data", async () => {
  const { everyPatientPlace } = await load("/app/registry/patient-places.ts");
  const { inOrder } = await load("/app/features/tenancy/components/shell/place.ts");
  const place = { to: "/dashboard/walks", label: "Caminhadas" };
  expect(inOrder(everyPatientPlace.flat(), {})).toContainEqual(expect.objectContaining(place));
  const { kindsOf, ruleOf } = await load("/app/features/notifications/notice/notice-kind.ts");
  expect(kindsOf("psychologist")).toContain("walks.taken");
  expect(ruleOf("walks.taken").href({ aboutMemberId: "mem_1", subjectId: "wlk_1" })).toContain("mem_1");
  const { wordsOfJob } = await load("/app/features/tenancy/components/platform/job-words.ts");
  expect(wordsOfJob("purge-walks").label).toBe("Apagar caminhadas antigas");
  const { bodyLimitOf } = await load("/workers/pipeline/body.ts");
  expect(bodyLimitOf("/dashboard/walks", "multipart/form-data")).toBe(12 * 1024 * 1024);
  const { everyFileGate } = await load("/app/registry/file-gates.server.ts");
  expect(Object.assign({}, ...everyFileGate)).toHaveProperty("walk");
  expect((await load("/app/registry/demo.ts")).everyDemo).toHaveLength(demosHere + 1);
});

test("its acts are sentences of the audit, its data have names in the copy, and the register and an erasure tell of them", async () => {
  const { actionWords } = await load("/app/features/audit/reading/audit-words.ts");
  expect(actionWords("walks.add")).toBe("anotou uma caminhada");
  const { storeTitles, fieldLabels } = await load("/app/features/privacy/copy/field-labels.ts");
  const { codeWords } = await load("/app/features/privacy/copy/code-words.ts");
  expect([storeTitles.walk, fieldLabels.minutes, codeWords("entity", "walk")]).toEqual([
    ...["Caminhadas", "Minutos", "caminhada"],
  ]);
  const { actsOfGroups } = await load("/app/features/privacy/incident/acts-of-groups.server.ts");
  expect(actsOfGroups(["measures"])).toContain("walks");
  const { registerDocument } = await load("/app/features/privacy/register/processing-register.server.ts");
  expect(registerDocument()).toContain("## Caminhadas\n\n- **Finalidade**: Lembrar quanto a pessoa andou");
  const { goesAway } = await load("/app/features/privacy/held-stores.server.ts");
  expect(goesAway).toContainEqual({ who: "patient", words: "As caminhadas que você anotou" });
});

test("it is exported and erased with its person, and the data map knows it", async () => {
  const { everyPersonalData } = await load("/app/registry/personal-data.server.ts");
  const { stores } = everyPersonalData.find(({ feature }) => feature === "walks");
  expect(stores).toMatchObject([{ name: "walk", inPlace: { whose: "patient" } }]);
  const { export: told, erase } = stores[0].inPlace;
  expect([typeof told, typeof erase]).toEqual(["function", "function"]);
  expect(await readFile(join(house, "docs/data-map.md"), "utf8")).toMatch(/^\| walk \|/m);
});
