// Starts the provider simulator as a process: PROVIDERS_PORT (8788), STATE_DIR to keep the outbox between runs, and
// RESEND_WEBHOOK_URL with RESEND_WEBHOOK_SECRET to report what became of mails.
import { join } from "node:path";
import { startProviders } from "./server.mjs";

const port = Number(process.env.PROVIDERS_PORT ?? 8788);
const stateFile = process.env.STATE_DIR ? join(process.env.STATE_DIR, "providers-outbox.jsonl") : undefined;
const { RESEND_WEBHOOK_URL: hook, RESEND_WEBHOOK_SECRET: secret } = process.env;

try {
  const { url, stop } = await startProviders({
    port,
    stateFile,
    webhook: hook && secret ? { url: hook, secret } : null,
  });
  console.log(`Provedores simulados em ${url} (caixa de saída: ${url}/outbox)`);
  // "disconnect": whoever started us is gone, perhaps killed; the port must be free for the next start.
  for (const end of ["SIGINT", "SIGTERM", "disconnect"]) {
    // A second signal while stopping must not end us half-way through the first.
    process.on(end, () => void stop().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(
    `Os provedores simulados não puderam iniciar na porta ${port}: ${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 1;
}
