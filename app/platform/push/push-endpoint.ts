const longestEndpoint = 2048;
// Names that only mean something inside somebody's network.
const innerNames = /(^|\.)(localhost|local|internal|intranet|lan|corp|home|private|home\.arpa)$/;
const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

function isPublicName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "");
  // Every push service has a name. The URL parser has already turned 0x7f.1 and the like into dotted numbers.
  const isAddress = name.startsWith("[") || /^[\d.]+$/.test(name);
  return !isAddress && name.includes(".") && !innerNames.test(name);
}

/**
 * The address of a push subscription, or null when we do not call it. It is a stranger's text that makes us send a
 * request (SSRF): only https at its own port, to a public name, without credentials.
 * @param allowLoopback also http to this machine, where the local simulator plays the push service
 */
export function pushEndpoint(text: string, { allowLoopback }: { allowLoopback: boolean }): URL | null {
  if (text.length > longestEndpoint || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return null;
  if (allowLoopback && url.protocol === "http:" && loopback.has(url.hostname)) return url;
  return url.protocol === "https:" && url.port === "" && isPublicName(url.hostname) ? url : null;
}
