/** Pages without a word about anybody, which the device keeps. */
export const publicPages: readonly string[] = [
  "/offline",
  "/sos",
  "/sos/offline",
  "/write",
  "/plan",
  "/next-session",
  "/scales",
  "/practice",
  "/medication",
];

/** Folders of built and static files. */
const publicFiles = /^\/(assets|fonts|icons)\/[^?]+$/;
const publicSingles: readonly string[] = ["/favicon.ico", "/favicon.svg", "/manifest.webmanifest"];

/** Whether an address may ever be kept: a short list of what is the same for everybody. A query makes it another thing. */
export function isPublicAddress({ pathname, search }: { pathname: string; search: string }): boolean {
  if (search !== "") return false;
  return publicFiles.test(pathname) || publicSingles.includes(pathname) || publicPages.includes(pathname);
}

/** Whether an answer may be kept: a whole one, straight from its address, that nothing marks as somebody's. */
export function isPublicAnswer({
  status,
  redirected,
  headers,
}: Pick<Response, "status" | "redirected" | "headers">): boolean {
  if (status !== 200 || redirected || headers.has("Set-Cookie")) return false;
  return !/\b(private|no-store)\b/i.test(headers.get("Cache-Control") ?? "");
}
