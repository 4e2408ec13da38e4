import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { root } from "./project.mjs";
import { run } from "./run.mjs";
import { fromSources } from "./worker-bundle/from-sources.mjs";

/**
 * What is read of the product's sources without a build. By machines: the API's document, held to Redocly's rules, and the types of a
 * TypeScript client, which tests/http/client.test.ts is compiled against; both go to .cache/contract. By whoever answers for personal
 * data: the register of what is done with them, docs/processing-register.md, which is committed; `--check` compares it.
 */
const folder = join(root, ".cache/contract");

const { document, register } = await fromSources(async (load) => {
  const { openApiDocument } = await load("/app/http/openapi/document.server.ts");
  const { operations } = await load("/app/http/openapi/contract.server.ts");
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const register = await load("/app/features/privacy/register/processing-register.server.ts");
  return { document: openApiDocument(operations, version, "/"), register: register.registerDocument() };
});
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "openapi.json"), JSON.stringify(document, null, 2));
await writeFile(join(folder, "client.ts"), astToString(await openapiTS(document, { defaultNonNullable: false })));
const committed = join(root, "docs/processing-register.md");
const isChecked = process.argv.includes("--check");
if (!isChecked) await writeFile(committed, register);
const isStale = isChecked && (await readFile(committed, "utf8")) !== register;
if (isStale) console.error("docs/processing-register.md is not what the features say: npm run contract writes it");
const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
const { code } = await run("redocly", ["lint", ".cache/contract/openapi.json"], { env: quiet });
process.exitCode = isStale ? 1 : code;
