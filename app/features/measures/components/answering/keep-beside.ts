/** A save gives up after this many milliseconds; the next one carries all of it again. */
const limit = 15_000;

/**
 * Keeps what was answered so far on the server, beside the page. By itself and not as a fetcher of Remix: that one loads the page's frame
 * again whatever came of it, and without network the frame's error would take the place of the questions, and of the help beside them.
 * @param pathname of the page whose action keeps it
 */
export async function keepBeside(pathname: string, fields: Record<string, string>): Promise<void> {
  try {
    const body = new URLSearchParams({ intent: "keep", q: "1", ...fields });
    // Also when the page is left at once; browsers carry no more than 64 KiB so.
    const keepalive = body.toString().length < 60_000;
    // ".data" is the action's answer alone, without the page.
    await fetch(`${pathname}.data`, { method: "POST", body, keepalive, signal: AbortSignal.timeout(limit) });
  } catch {
    // No network: all of it is still in the page, and goes with the next step.
  }
}
