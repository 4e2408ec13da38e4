import type { Anonymous, SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { AppError } from "~/lib/app-error";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";
import { upsertPreferences } from "./preference.repo.server";
import { readUnsubscribeToken } from "./unsubscribe-token.server";

/** The kind of e-mail that a link turns off. @throws AppError `notices.link_invalid` */
export async function readUnsubscribe(ctx: BothPlanesCtx<Anonymous>, token: string): Promise<{ kind: NoticeKind }> {
  const marked = await readUnsubscribeToken(ctx.platform.tokens, token);
  if (!marked) throw new AppError("notices.link_invalid");
  return { kind: marked.kind };
}

/**
 * Turns one kind of e-mail off for the member a link was mailed to, without signing in (RFC 8058); twice is once.
 * @throws AppError `notices.link_invalid`
 */
export async function unsubscribe(ctx: BothPlanesCtx<Anonymous>, token: string): Promise<{ kind: NoticeKind }> {
  const marked = await readUnsubscribeToken(ctx.platform.tokens, token);
  if (!marked) throw new AppError("notices.link_invalid");
  const { shard, clinicId, memberId, kind } = marked;
  const actor: SystemActor = { system: "unsubscribe" };
  const onClinic = onShard({ ...ctx, actor }, shard);
  const row = { clinicId, memberId, kind, channel: "email" as const, wanted: false, updatedAt: ctx.now() };
  await commit(onClinic, {
    clinicId,
    statements: upsertPreferences(onClinic.db, [row]),
    events: [],
    audit: { action: "notices.unsubscribe", entity: "member", entityId: memberId, fields: ["preferences"] },
  });
  return { kind: kind };
}
