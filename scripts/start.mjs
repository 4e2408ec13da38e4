import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildIfChanged } from "./build.mjs";
import { places, root } from "./project.mjs";
import { startApp } from "./app-server.mjs";
import { localBindings } from "./bindings.mjs";
import { seedOnce } from "./seed.mjs";

const { port, providersPort, stateDir } = places();
/** @type {Record<string, string>} Links in mail are made in jobs, which have no request to take the address from. */
const bindings = {
  APP_ORIGIN: `http://127.0.0.1:${port}`,
  ...(await localBindings(stateDir, `http://127.0.0.1:${providersPort}`)),
};
await buildIfChanged();

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

await seedOnce(stateDir, bindings);
const app = await startApp({ port, stateDir, bindings }).catch((error) => {
  console.error(
    error.code === "ERR_ADDRESS_IN_USE"
      ? `Port ${port} is taken. Set PORT to use another, or end what listens there.`
      : error,
  );
  providers.kill("SIGTERM");
  process.exit(1);
});
watchWorkerd();
console.log(`
  CÁRIS is ready.

  Site     ${app.url}
  Outbox   http://127.0.0.1:${providersPort}/outbox   (mails, SMS and pushes that were "sent")

  Demo accounts, password caris-demo-2026:
    paciente@demo.test     patient of psicologa@demo.test
    paciente2@demo.test    patient of psicologo2@demo.test
    psicologa@demo.test    psychologist        psicologo2@demo.test   psychologist
    admin@demo.test        admin of the clinic
    paciente@outra.test, psicologa@outra.test, admin@outra.test       another clinic, on the other shard
    plataforma@demo.test   platform admin

  Ctrl+C stops; data stays in ${stateDir}
`);

/** Our own end by SIGKILL must take workerd along; where there is no `ps` to find it by, it stays. */
function watchWorkerd() {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  for (const line of (stdout ?? "").split("\n")) {
    const [pid = "", parent, ...args] = line.trim().split(/\s+/);
    if (Number(parent) !== process.pid || !args[0]?.includes("workerd")) continue;
    spawn(process.execPath, [join(root, "scripts/watch-parent.mjs"), pid], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
  }
}

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  clearInterval(crons);
  providers.kill("SIGTERM");
  await app.stop();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop());
providers.on("exit", (code) => {
  if (stopping) return;
  console.error(
    `The provider simulator stopped (code ${code}). Is port ${providersPort} free? Set PROVIDERS_PORT to use another.`,
  );
  void stop();
});

// Cloudflare fires the cron of wrangler.toml; here this loop does. Once at the start: what a closed laptop missed is caught up.
const worker = await app.mf.getWorker("caris");
// Asking may itself throw, before there is a promise: Miniflare asks on a connection that workerd has just ended. The next tick is another.
const tick = async () => {
  try {
    await worker.scheduled({ cron: "* * * * *", scheduledTime: new Date() });
  } catch {
    // What it did not do is done by the next.
  }
};
void tick();
const crons = setInterval(() => void tick(), 60_000);
