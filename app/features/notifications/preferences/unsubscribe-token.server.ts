import * as z from "zod";
import { fromBase64url, toBase64url } from "~/lib/base64url";
import { shardNames } from "~/platform/planes";
import type { Tokens } from "~/platform/keys/tokens.server";
import { isNoticeKind } from "../notice/notice-kind";

const marks = z.tuple([
  z.enum(shardNames),
  z.string().regex(/^cli_[0-9A-Z]{26}$/),
  z.string().regex(/^mem_[0-9A-Z]{26}$/),
  z.string().refine(isNoticeKind),
]);

type Marked = { shard: string; clinicId: string; memberId: string; kind: string };

/**
 * A link's secret that turns one kind of e-mail off for one member, without signing in. Signed, never stored, good for as
 * long as the key it was made with is kept (docs/deploy.md).
 */
export async function unsubscribeToken(
  tokens: Pick<Tokens, "mac">,
  { shard, clinicId, memberId, kind }: Marked,
): Promise<string> {
  const text = JSON.stringify([shard, clinicId, memberId, kind]);
  const body = toBase64url(new TextEncoder().encode(text));
  return `${body}.${await tokens.mac("unsubscribe", text)}`;
}

/** Whose e-mails of which kind a link turns off; null when it is not one of ours. */
export async function readUnsubscribeToken(tokens: Pick<Tokens, "macs">, token: string) {
  const bytes = fromBase64url(token.split(".")[0] ?? "");
  if (!bytes || bytes.length > 300) return null;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const parsed = marks.safeParse(value);
  if (!parsed.success) return null;
  const [shard, clinicId, memberId, kind] = parsed.data;
  const good = await tokens.macs("unsubscribe", JSON.stringify([shard, clinicId, memberId, kind]));
  return good.some((mac) => `${token.split(".")[0]}.${mac}` === token) ? { shard, clinicId, memberId, kind } : null;
}
