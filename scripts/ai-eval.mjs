// The tables of docs/ai.md, made anew: `npm run ai:eval`.
import { createServer } from "vite";
import { join } from "node:path";
import { root } from "./project.mjs";

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

try {
  const marked = await vite.ssrLoadModule("/tests/node/ai/marked.mjs");
  for (const part of /** @type {const} */ (["tuned", "held-out"])) console.log(redaction(part, marked));
} finally {
  await vite.close();
}
