import { parse } from "cookie";

/**
 * Cookies of a request by name, each as it was sent (not decoded); of two of one name the first. The parser is the one that Remix
 * reads them with, so that no step of ours sees another cookie than the page does.
 */
export function cookiesOf(headers: Pick<Headers, "get">): Partial<Record<string, string>> {
  return parse(headers.get("Cookie") ?? "", { decode: (value) => value });
}
