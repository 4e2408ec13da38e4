import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { localBindings } from "./bindings.mjs";
import { databases } from "./databases.mjs";
import { places, root } from "./project.mjs";
import { writeRegistry } from "./registry.mjs";
import { run } from "./run.mjs";

// The hot loop: the whole Worker in workerd under Vite, pages and use cases change in under a second.
await writeRegistry();
const { providersPort } = places();
const stateDir = join(root, ".wrangler/state"); // Vite's plugin keeps its state here and nowhere else
const port = process.env.PORT ?? "5173";
/** @type {Record<string, string>} */
const bindings = {
  APP_ORIGIN: `http://127.0.0.1:${port}`,
  ...(await localBindings(stateDir, `http://127.0.0.1:${providersPort}`)),
};
const lines = Object.entries(bindings).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
await writeFile(join(root, ".dev.vars"), `# written by npm run dev\n${lines.join("\n")}\n`, { mode: 0o600 });

for (const { binding: database } of databases()) {
  console.log(`· Migrating ${database}…`);
  const { code, output } = await run("wrangler", ["d1", "migrations", "apply", database, "--local"], { quiet: true });
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}

const providers = spawn(process.execPath, [join(root, "scripts/providers/main.mjs")], {
  stdio: ["ignore", "inherit", "inherit", "ipc"],
  env: {
    ...process.env,
    PROVIDERS_PORT: String(providersPort),
    STATE_DIR: stateDir,
    RESEND_WEBHOOK_URL: `http://127.0.0.1:${port}/api/webhooks/resend`,
    RESEND_WEBHOOK_SECRET: bindings.RESEND_WEBHOOK_SECRET,
  },
});
const vite = spawn(join(root, "node_modules/.bin/remix"), ["vite:dev", "--port", port, "--host", "127.0.0.1"], {
  cwd: root,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => vite.kill("SIGTERM"));
vite.on("close", (code) => {
  providers.kill("SIGTERM");
  process.exit(code ?? 0);
});
