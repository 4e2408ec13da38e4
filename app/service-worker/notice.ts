/** A notice as the lock screen shows it. The words are the server's, and neutral. */
export type PushNotice = { title: string; body: string; url: string; tag: string | undefined };

/** Where a notice without an address leads. */
const home = "/dashboard";

function text(value: unknown, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value : otherwise;
}

/** Our own page that an address names, or the first page when it names none or another site's. */
export function ownAddress(address: unknown, origin: string): string {
  if (typeof address !== "string" || !URL.canParse(address, origin)) return new URL(home, origin).href;
  const url = new URL(address, origin);
  return url.origin === origin ? url.href : new URL(home, origin).href;
}

/** The notice in a push message; what cannot be read still says that there is something, as browsers demand. */
export function noticeIn(message: string | undefined, origin: string): PushNotice {
  let said: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(message ?? "");
    if (typeof parsed === "object" && parsed !== null) said = parsed as Record<string, unknown>;
  } catch {
    // The words below serve.
  }
  return {
    title: text(said.title, "CÁRIS"),
    body: text(said.body, "Você tem uma atualização"),
    url: ownAddress(said.url, origin),
    tag: typeof said.tag === "string" && said.tag !== "" ? said.tag : undefined,
  };
}
