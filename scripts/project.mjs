import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, whatever folder a command is called from. */
export const root = fileURLToPath(new URL("..", import.meta.url));

// wrangler and miniflare would look for the network; nothing here needs one.
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
process.env.WRANGLER_SEND_METRICS ??= "false";
process.env.WRANGLER_HIDE_BANNER ??= "true";

/** @param {string} name @param {number} fallback */
function portFrom(name, fallback) {
  const text = process.env[name];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`${name} must be a port number (1–65535), not "${text}".`);
  process.exit(1);
}

/** Where things are on this machine (api.md, Running). */
export function places() {
  return {
    port: portFrom("PORT", 8787),
    providersPort: portFrom("PROVIDERS_PORT", 8788),
    stateDir: process.env.STATE_DIR ? resolve(process.env.STATE_DIR) : join(root, ".wrangler/state"),
  };
}
