import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { databases } from "./databases.mjs";
import { keepIdleConnections } from "./loopback.mjs";
import { root } from "./project.mjs";
import { Miniflare } from "./miniflare.mjs";
import { orAgain } from "./or-again.mjs";
import { workerOptions } from "./worker-options.mjs";

keepIdleConnections();

/** Applies what is new in a folder of migrations, in wrangler's own ledger, each file in one batch. */
async function migrate(db, migrations) {
  await db.exec(
    "CREATE TABLE IF NOT EXISTS d1_migrations(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  );
  const applied = new Set((await db.prepare("SELECT name FROM d1_migrations").all()).results.map((r) => r.name));
  const folder = join(root, migrations);
  const files = (await readdir(folder)).filter((f) => f.endsWith(".sql") && !applied.has(f)).sort();
  for (const file of files) {
    // One script, whose breakpoints are comments: every statement prepared here stops this process until the simulator has answered.
    const script = await readFile(join(folder, file), "utf8");
    const ledger = db.prepare("INSERT INTO d1_migrations(name) VALUES (?)").bind(file);
    await db.batch([db.prepare(script), ledger]);
  }
}

/**
 * The built Worker in workerd, without wrangler in between: what `npm start`, the tests over HTTP and the benchmarks use.
 * @param {object} options
 * @param {number} [options.port] 0 takes a free one
 * @param {string} [options.script] bundle to run
 * @param {string} [options.stateDir] where data is kept; in memory without it
 * @param {Record<string, string>} [options.bindings] variables and secrets over wrangler.toml's
 * @param {number} [options.direct] a port that reaches the Worker without Miniflare's entry (benchmarks)
 * @param {boolean} [options.assets] serve build/client (default true)
 * @param {number} [options.inspectorPort] a port for workerd's inspector (profiles)
 * @param {(o: Record<string, any>) => Record<string, any>} [options.adjust] last word on the worker's options
 * @param {(o: Record<string, any>) => Record<string, any>[]} [options.beside] other workers on the same databases
 * @param {string} [options.databasesOf] the worker whose databases are migrated, when it is not the app itself (benchmarks)
 */
export async function startApp({
  port = 0,
  script = join(root, "build/server/index.js"),
  stateDir,
  bindings = {},
  direct,
  assets = true,
  inspectorPort,
  adjust = (o) => o,
  beside = () => [],
  databasesOf = "caris",
}) {
  const options = await workerOptions();
  if (!assets) delete options.assets;
  const mf = new Miniflare({
    host: "127.0.0.1",
    port,
    cf: false,
    ...(inspectorPort === undefined ? {} : { inspectorPort }),
    ...(stateDir ? { defaultPersistRoot: join(stateDir, "v3") } : {}),
    workers: [
      adjust({
        ...options,
        name: "caris",
        bindings: { ...options.bindings, ...bindings },
        ...(direct === undefined ? {} : { unsafeDirectSockets: [{ host: "127.0.0.1", port: direct }] }),
        // Given whole: Miniflare then does not walk imports.
        modulesRoot: "/",
        modules: [{ type: "ESModule", path: "/index.js", contents: await readFile(script, "utf8") }],
      }),
      ...beside(options),
    ],
  });
  const url = (await mf.ready).origin;
  // What was migrated is not migrated twice.
  await Promise.all(
    databases().map(({ binding, migrations }) =>
      orAgain(async () => migrate(await mf.getD1Database(binding, databasesOf), migrations)),
    ),
  );
  return { mf, url, stop: () => mf.dispose() };
}
