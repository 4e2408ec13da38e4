/** What a notice's button sends when it is pressed: as whom (member id), once under its key. */
export type Tap = { label: string; path: string; body: Record<string, string>; owner: string; key: string };

/** A notice as the lock screen shows it. The words are the server's, and neutral. */
export type PushNotice = { title: string; body: string; url: string; tag: string | undefined; tap: Tap | undefined };

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

/** Longest label, path and value of a button, in code units: what is longer is none of ours. */
const longest = 200;
const isShort = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value.length <= longest;

/** The button that a message brings, or none when anything of it is not as we make them; it can ask for nothing but a patient's own. */
export function tapOf(value: unknown): Tap | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { label, path, body, owner, key } = value as Record<string, unknown>;
  if (!isShort(label) || !isShort(path) || !isShort(owner) || !isShort(key)) return undefined;
  if (!/^\/api\/patient(\/[\w-]+)+$/.test(path) || typeof body !== "object" || body === null) return undefined;
  const said = Object.entries(body).filter((field): field is [string, string] => isShort(field[1]));
  return { label, path, body: Object.fromEntries(said), owner, key };
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
    tap: tapOf(said.tap),
  };
}
