import { fileURLToPath } from "node:url";

/** The project's folder, whatever folder a command is called from. */
export const root = fileURLToPath(new URL("..", import.meta.url));

// wrangler and miniflare would look for the network; nothing here needs one.
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
process.env.WRANGLER_SEND_METRICS ??= "false";
process.env.WRANGLER_HIDE_BANNER ??= "true";
