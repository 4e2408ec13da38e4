import { log } from "./log";

/** Reads a file that is deployed with the site, by its path. Null when it cannot be read now: whoever asks says what then. */
export type SiteFiles = (path: `/data/${string}`) => Promise<Uint8Array | null>;

/** Files of a deployment do not change, so an isolate reads each once. Bytes, not promises: those belong to their request. */
const read = new Map<string, Uint8Array>();

async function fetchFile(assets: Fetcher, path: string): Promise<Uint8Array | null> {
  try {
    const answer = await assets.fetch(`https://site${path}`);
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    log({ event: "site_file.failed", path, error: `status ${String(answer.status)}` });
  } catch (error) {
    log({ event: "site_file.failed", path, error: String(error) });
  }
  return null;
}

/**
 * What is too large and too seldom wanted to be loaded with every isolate of the Worker: lists that are looked at when somebody
 * chooses a password. What could not be read is tried again the next time.
 */
export function siteFiles(assets: Fetcher): SiteFiles {
  return async (path) => {
    const bytes = read.get(path) ?? (await fetchFile(assets, path));
    if (bytes) read.set(path, bytes);
    return bytes;
  };
}
