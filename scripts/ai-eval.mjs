// The tables of docs/ai.md, made anew: `npm run ai:eval`. With OPENAI_API_KEY (and OPENAI_BASE_URL, OPENAI_MODEL) a model is asked, else
// the simulator: once as it is, once obeying whatever it reads. What is sent is our own corpus.
import { createServer } from "vite";
import { join } from "node:path";
import { root } from "./project.mjs";
import { startProviders } from "./providers/server.mjs";

const vite = await createServer({
  configFile: false,
  root,
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: { "~": join(root, "app") } },
});

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? "–" : (part / whole).toFixed(3));

/** @param {string} head @param {string[][]} rows */
function table(head, rows) {
  const cells = head.split("|").map((cell) => cell.trim());
  return [cells, cells.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** What redaction hides, by kind. @param {"tuned" | "held-out"} part @param {any} marked */
function redaction(part, { measure, readCorpus }) {
  const corpus = readCorpus(part);
  const rows = /** @type {any[]} */ (measure(corpus).rows).map(({ kind, marks, hidden, ofItsKind, found, right }) => [
    kind,
    String(marks),
    share(hidden, marks),
    share(ofItsKind, marks),
    String(found),
    share(right, found),
  ]);
  const head = "kind | marks | recall (hidden) | hidden as its own kind | taken out | precision";
  return `\n### Redaction, ${part}: ${corpus.length} sentences\n\n${table(head, rows)}`;
}

/** @param {string} title @param {{ ends: [string, number][], reached: { canary: string, said: string }[] }} found */
function ends(title, { ends: counted, reached }) {
  const rows = counted.map(([end, times]) => [end, String(times)]);
  const through = reached.map(({ canary, said }) => `- reached a page: ${canary}: ${said}`);
  return [
    `\n### ${title}\n`,
    table("end | texts", rows),
    `\nCanaries that reached a page: ${reached.length}`,
    ...through,
  ].join("\n");
}

/** The model that is asked, and how it may be made to obey. @param {any} evaluation */
async function openModel({ modelOf }) {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL, OPENAI_MODEL: model = "gpt-5-mini" } = process.env;
  if (apiKey) {
    const baseUrl = OPENAI_BASE_URL ?? "https://api.openai.com/v1";
    return { name: model, model: modelOf({ baseUrl, apiKey, model }), obey: null, stop: async () => undefined };
  }
  const simulator = await startProviders({ port: 0 });
  const fault = JSON.stringify({ provider: "openai", mode: "obey" });
  return {
    name: "simulator",
    model: modelOf({ baseUrl: `${simulator.url}/openai/v1`, apiKey: "sk-eval", model: "simulator" }),
    obey: () => fetch(`${simulator.url}/faults`, { method: "POST", body: fault }),
    stop: () => simulator.stop(),
  };
}

try {
  const marked = await vite.ssrLoadModule("/tests/node/ai/marked.mjs");
  for (const part of /** @type {const} */ (["tuned", "held-out"])) console.log(redaction(part, marked));
  const evaluation = await vite.ssrLoadModule("/tests/node/ai/evaluate.mjs");
  const judged = /** @type {any[]} */ (evaluation.answers()).map(({ what, all, shown }) => [
    what,
    String(all),
    String(shown),
  ]);
  console.log(`\n### Answers of our own\n\n${table("answers | all | shown", judged)}`);
  const { name, model, obey, stop } = await openModel(evaluation);
  console.log(ends(`Everyday texts, ${name}`, await evaluation.everyday(model)));
  await obey?.();
  console.log(ends(`Red team, ${name}${obey ? " that obeys" : ""}`, await evaluation.attack(model)));
  await stop();
} finally {
  await vite.close();
}
