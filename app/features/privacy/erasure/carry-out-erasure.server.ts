import { isUnderGuardian } from "~/features/care/guardian/is-under-guardian.server";
import { ownAccount } from "~/features/identity/account/own-account.server";
import { proveOwner } from "~/features/identity/account/prove-owner.server";
import { erasureSecret } from "~/features/identity/erasure/erasure-secret.server";
import { identityIds } from "~/features/identity/identity.ids";
import type { SystemActor } from "~/features/kernel/actor";
import type { AdminCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { accountOfMember } from "~/features/tenancy/member/account-of-member.server";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { dateFormat } from "~/lib/time/date-format";
import { hindrancesOf } from "../erase-person.server";
import { openPerson, type Person } from "../open-person.server";
import { clinicDesk, requireRequest, settleRequest } from "../requests/request-desk.server";
import type { RequestRow } from "../requests/request.repo.server";
import { erasureGrace } from "./ask-erasure.server";
import {
  findErasure,
  findErasureOfRequest,
  findOpenErasure,
  insertErasure,
  type ErasureRow,
} from "./erasure.repo.server";
import { takeBack } from "./take-back-erasure.server";

/** How long (ms) before it begins the person is told once more. */
const remindedBefore = days(1);

/** A guardian's request to erase, and none else, is carried out by a clinic. */
const isOurs = ({ right, asker }: Pick<RequestRow, "right" | "asker">) => right === "delete" && asker === "guardian";

/** The person whom a request is about, when this clinic alone has them, as a patient: what they have elsewhere is not its to end. */
async function personOf(ctx: AdminCtx, { memberId }: RequestRow): Promise<Person | null> {
  const accountId = await accountOfMember(ctx, memberId);
  const person = accountId === null ? null : await openPerson(ctx, accountId);
  const isHere = person?.places.every(({ clinicId, role }) => clinicId === ctx.actor.clinicId && role === "patient");
  return isHere === true ? person : null;
}

/** What stands of carrying a request out: null where it is none that a clinic carries out. Instants in ms. */
export type CarryingOut = {
  erasure: Pick<ErasureRow, "id" | "state" | "dueAt" | "waitsFor" | "endedAt"> | null;
  /** Until when the record is kept; null: there is none, or it is not known any more. */
  keptUntil: number | null;
  asksCode: boolean;
  email: string;
};

/** How far the erasure is that a guardian asked this clinic for, and what it takes. @throws AppError `privacy.request_not_found` */
export async function readCarryingOut(ctx: AdminCtx, { id }: { id: string }): Promise<CarryingOut | null> {
  requireRole(ctx.actor, "admin");
  const { clinicId } = ctx.actor;
  const row = await requireRequest(clinicDesk(ctx), id);
  if (!isOurs(row)) return null;
  const [found, own, person] = await Promise.all([
    findErasureOfRequest(ctx.db, { clinicId, requestId: id }),
    ownAccount(ctx),
    row.state === "asked" ? personOf(ctx, row) : null,
  ]);
  const shown = ({ id: erasureId, state, dueAt, waitsFor, endedAt }: ErasureRow) => {
    return { id: erasureId, state, dueAt, waitsFor, endedAt };
  };
  return {
    erasure: found ? shown(found) : null,
    keptUntil: person?.keptUntil ?? null,
    asksCode: own.totpEnabledAt !== null,
    email: own.email,
  };
}

async function begin(ctx: AdminCtx, row: RequestRow, person: Person): Promise<number> {
  const { tokens } = ctx.platform;
  const { clinicId } = ctx.actor;
  const now = ctx.now();
  const [id, dueAt] = [newId(identityIds.erasure, now), now + erasureGrace];
  const tokenHash = await tokens.hash(await erasureSecret(tokens, id));
  const { accountId } = person.account;
  const asked = { id, accountId, state: "asked" as const, tokenHash, askedAt: now, dueAt, clinicId, requestId: row.id };
  await commit(ctx, {
    clinicId,
    statements: [insertErasure(ctx.db, { ...asked, nextTryAt: dueAt - remindedBefore })],
    events: [{ type: "erasure.asked", aggregateId: id, version: 1 }],
    audit: { action: "erasure.carry_out", entity: "account", entityId: accountId, subject: row.memberId },
    onConflict: { "erasure.account_id": "privacy.erasure_elsewhere", "erasure.request_id": "privacy.request_settled" },
  });
  return dueAt;
}

/**
 * Carries out what a guardian asked for on paper: all that is held of the minor is erased, 7 days from now; until then the clinic or the
 * person can stop it. The person is told, by e-mail and on their page. The request is answered by it. Done again after half of it failed, it goes on.
 * @throws AppError `privacy.request_not_found` | `privacy.request_settled` | `privacy.no_guardian` when nobody answers for them today |
 * `auth.password_wrong` | `auth.totp_required` | `auth.totp_invalid` | `auth.too_many_attempts` | `privacy.erasure_elsewhere` |
 * `privacy.person_on_hold`
 */
export async function carryOutErasure(
  ctx: AdminCtx,
  { id, ...proof }: { id: string; password: string; code?: string | undefined },
): Promise<void> {
  requireRole(ctx.actor, "admin");
  const desk = clinicDesk(ctx);
  const row = await requireRequest(desk, id);
  if (!isOurs(row)) throw new AppError("privacy.request_not_found");
  if (row.state !== "asked") throw new AppError("privacy.request_settled");
  if (!(await isUnderGuardian(ctx.clinic, row.memberId))) throw new AppError("privacy.no_guardian");
  await proveOwner(ctx, proof);
  const person = await personOf(ctx, row);
  if (!person) throw new AppError("privacy.erasure_elsewhere");
  if ((await hindrancesOf(person)).includes("legal_hold")) throw new AppError("privacy.person_on_hold");
  const open = await findOpenErasure(ctx.db, person.account.accountId);
  if (open && open.requestId !== id) throw new AppError("privacy.erasure_elsewhere");
  const dueAt = open?.dueAt ?? (await begin(ctx, row, person));
  const when = dateFormat("pt-BR", ctx.actor.zone, { dateStyle: "long", timeStyle: "short" }).format(dueAt);
  const answer = `O pedido foi aceito. Os dados começam a ser apagados em ${when}; até lá dá para parar. O prontuário fica guardado pelo tempo que a lei manda.`;
  await settleRequest(desk, { id, answer });
}

/** The clinic stops what it had begun to carry out, as long as it has not begun. @throws AppError `privacy.request_not_found` | `privacy.erasure_begun` */
export async function stopErasure(ctx: AdminCtx, { id }: { id: string }): Promise<void> {
  requireRole(ctx.actor, "admin");
  const { clinicId } = ctx.actor;
  const [row, found] = await Promise.all([
    requireRequest(clinicDesk(ctx), id),
    findErasureOfRequest(ctx.db, { clinicId, requestId: id }),
  ]);
  if (!found) throw new AppError("privacy.request_not_found");
  await takeBack(ctx, found, { clinicId, memberId: row.memberId });
}

/** The clinic's request that an erasure carries out; null when the person asked. For who tells the clinic. */
export async function requestOfErasure(
  ctx: DirectoryCtx<SystemActor>,
  id: string,
): Promise<{ clinicId: string; requestId: string } | null> {
  const row = await findErasure(ctx.db, id);
  return row?.clinicId && row.requestId ? { clinicId: row.clinicId, requestId: row.requestId } : null;
}
