/** First and last byte (both included) that are asked for. */
export type ByteRange = { first: number; last: number };

/**
 * What a `Range` header asks of so many bytes (RFC 9110 §14.2): null for the whole (none, several, or not understood),
 * "none" when nothing of it is there (416).
 */
export function byteRangeOf(header: string | null, size: number): ByteRange | null | "none" {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "");
  const [, from = "", to = ""] = match ?? [];
  if (!match || (from === "" && to === "")) return null;
  if (from === "") {
    const length = Number(to);
    return length === 0 ? "none" : { first: Math.max(0, size - length), last: size - 1 };
  }
  const [first, last] = [Number(from), to === "" ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== "" && Number(to) < first) return null;
  return first >= size ? "none" : { first, last };
}
