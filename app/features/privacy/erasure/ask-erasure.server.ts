import { ownAccount } from "~/features/identity/account/own-account.server";
import { proveOwner } from "~/features/identity/account/prove-owner.server";
import { erasureSecret } from "~/features/identity/erasure/erasure-secret.server";
import { identityIds } from "~/features/identity/identity.ids";
import type { AccountActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { runsAlone } from "~/features/tenancy/member/runs-alone.server";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { hindrancesOf } from "../erase-person.server";
import { openPerson, type Person } from "../open-person.server";
import type { AskErasure } from "../privacy.schema";
import { insertErasure } from "./erasure.repo.server";

type Ctx = BothPlanesCtx<AccountActor>;
export type Obstacle = "privacy.runs_platform" | "privacy.runs_alone" | "privacy.care_goes_on" | "privacy.on_hold";

/** How long (ms) somebody can change their mind. */
export const erasureGrace = days(7);

/** How long (ms) before it begins the person is told once more. */
const remindedBefore = days(1);

/** What has to be settled by the person before they can ask; null when nothing has. */
export async function obstacleOf(ctx: Ctx, person: Person | null): Promise<Obstacle | null> {
  const [account, alone, hindrances] = await Promise.all([
    ownAccount(ctx),
    runsAlone(ctx, ctx.actor.accountId),
    person && hindrancesOf(person),
  ]);
  if (account.platformAdmin) return "privacy.runs_platform";
  if (alone) return "privacy.runs_alone";
  // A call for help or a move ends by itself: the erasure waits for those. Care has to be handed over by a person.
  if (hindrances?.includes("legal_hold")) return "privacy.on_hold";
  return hindrances?.includes("open_care") ? "privacy.care_goes_on" : null;
}

/**
 * Asks for all that is held of the caller to be erased (LGPD art. 18 VI), 7 days from now; until then it can be taken back, on the
 * page or by the link that is mailed. Nothing changes before.
 * @throws AppError `auth.password_wrong` | `auth.totp_required` | `auth.totp_invalid` | `auth.too_many_attempts` |
 * `privacy.erasure_asked` | `privacy.care_goes_on` | `privacy.runs_alone` | `privacy.runs_platform` |
 * `privacy.on_hold`
 */
export async function askErasure(ctx: Ctx, given: AskErasure): Promise<{ id: string; dueAt: number }> {
  await proveOwner(ctx, given);
  const obstacle = await obstacleOf(ctx, await openPerson(ctx, ctx.actor.accountId));
  if (obstacle) throw new AppError(obstacle);
  const { tokens } = ctx.platform;
  const now = ctx.now();
  const [id, dueAt] = [newId(identityIds.erasure, now), now + erasureGrace];
  const tokenHash = await tokens.hash(await erasureSecret(tokens, id));
  const row = { id, accountId: ctx.actor.accountId, state: "asked" as const, tokenHash, askedAt: now, dueAt };
  await commit(ctx, {
    clinicId: null,
    statements: [insertErasure(ctx.db, { ...row, nextTryAt: dueAt - remindedBefore })],
    events: [{ type: "erasure.asked", aggregateId: id, version: 1 }],
    audit: { action: "erasure.ask", entity: "account", entityId: ctx.actor.accountId },
    onConflict: { "erasure.account_id": "privacy.erasure_asked" },
  });
  return { id, dueAt };
}
