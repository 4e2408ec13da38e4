import type { AdminActor, PlatformActor } from "~/features/kernel/actor";
import type { AdminCtx, BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { openVault, sealerFor, type Vault } from "~/features/kernel/keys/vault.server";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { platformClinicId } from "~/features/tenancy/clinic/platform-clinic";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { requestField } from "./request-seal";
import type { RefusalLaw } from "./refusal-laws";
import {
  countWaiting,
  selectName,
  selectRequest,
  selectSettled,
  selectWaiting,
  updateRequest,
  type RequestRow,
} from "./request.repo.server";

/** Who answers: a clinic's administration; for who is here without a clinic, the platform. */
export type Desk = { clinicId: string; on: ClinicCtx<AdminActor> | ClinicCtx<PlatformActor> };

export function clinicDesk({ clinic, actor }: AdminCtx): Desk {
  return { clinicId: actor.clinicId, on: clinic };
}

/** The desk of who belongs to no clinic. */
export async function platformDesk(ctx: BothPlanesCtx<PlatformActor>): Promise<Desk> {
  return { clinicId: platformClinicId, on: onShard(ctx, await shardOfClinic(ctx, platformClinicId)) };
}

/** A request in the desk's list: who and which right; what they wrote is opened on its own page. */
export type DeskRequest = Pick<
  RequestRow,
  "id" | "right" | "state" | "asker" | "askedAt" | "dueAt" | "settledAt" | "law"
> & {
  name: string;
  role: "patient" | "psychologist" | "admin" | null;
  late: boolean;
};

type Listed = Awaited<ReturnType<typeof selectWaiting>>[number];

function listed({ request, name, role }: Listed, now: number): DeskRequest {
  const { id, right, state, asker, askedAt, dueAt, settledAt, law } = request;
  const late = (settledAt ?? now) > dueAt;
  return { id, right, state, asker, askedAt, dueAt, settledAt, law, name: name ?? "Alguém", role, late };
}

/** What waits for an answer, what is due first at the head; or what is settled, the last first. @throws AppError `request.invalid` (cursor) */
export async function listRequests(
  { on, clinicId }: Desk,
  { show, limit, cursor }: { show: "waiting" | "settled"; limit: number; cursor?: string | undefined },
): Promise<Page<DeskRequest>> {
  const select = show === "waiting" ? selectWaiting : selectSettled;
  const rows = await select(on.db, { clinicId }, { after: placeAfter(cursor), limit: limit + 1 });
  const { items, nextCursor } = toPage(rows, limit, ({ request: { id, dueAt, settledAt } }) => {
    return { at: show === "waiting" ? dueAt : (settledAt ?? 0), id };
  });
  return { items: items.map((row) => listed(row, on.now())), nextCursor };
}

/** How many requests wait, and how many are late. */
export async function countRequests({ on, clinicId }: Desk): Promise<{ waiting: number; late: number }> {
  const [found] = await countWaiting(on.db, { clinicId }, on.now());
  return found ?? { waiting: 0, late: 0 };
}

const isAdmin = (ctx: Desk["on"]): ctx is ClinicCtx<AdminActor> => "role" in ctx.actor;

/** What the person wrote to whoever answers, opened after that was written down. */
async function vaultOf({ on, clinicId }: Desk, { id, memberId }: RequestRow): Promise<Vault> {
  const audit = { action: "rights_request.read" as const, entity: "rights_request", entityId: id, subject: memberId };
  if (isAdmin(on)) return openVault(await noteOpening(on, { ...audit, subjects: [memberId] }), clinicId, memberId);
  await commit(on, { clinicId, statements: [], events: [], audit });
  return openVault({ ...on, actor: { system: "rights-desk" } }, clinicId, memberId);
}

/** A request of the desk's. @throws AppError `privacy.request_not_found` */
export async function requireRequest({ on, clinicId }: Desk, id: string): Promise<RequestRow> {
  const [row] = await selectRequest(on.db, { clinicId }, id);
  if (!row) throw new AppError("privacy.request_not_found");
  return row;
}

/** A request opened at the desk. Instants in ms. */
export type OpenedRequest = Omit<DeskRequest, "role" | "late"> & {
  memberId: string;
  words: string | null;
  answer: string | null;
};

/** One request with what was written. @throws AppError `privacy.request_not_found` */
export async function readRequest(desk: Desk, { id }: { id: string }): Promise<OpenedRequest> {
  const row = await requireRequest(desk, id);
  const names = await selectName(desk.on.db, desk, row.memberId);
  const { right, state, asker, askedAt, dueAt, settledAt, law, wordsSealed, answerSealed } = row;
  const shown = {
    id,
    memberId: row.memberId,
    right,
    state,
    asker,
    askedAt,
    dueAt,
    settledAt,
    law,
    name: names[0]?.name ?? "Alguém",
  };
  if (wordsSealed === null && answerSealed === null) return { ...shown, words: null, answer: null };
  const vault = await vaultOf(desk, row);
  const open = (column: "words" | "answer", text: string | null) =>
    text === null ? null : vault.open(requestField(id, column), text);
  const [words, answer] = await Promise.all([open("words", wordsSealed), open("answer", answerSealed)]);
  return { ...shown, words, answer };
}

/** What settles a request: an answer, or a refusal that names its law. */
export type Settlement = { id: string; answer: string; law?: RefusalLaw | undefined };

/**
 * Answers a request, or refuses it with its law; its person is told, and reads it.
 * @throws AppError `privacy.request_not_found` | `privacy.request_settled` when somebody was faster, or it was taken back
 */
export async function settleRequest(desk: Desk, { id, answer, law }: Settlement): Promise<void> {
  const { on, clinicId } = desk;
  const row = await requireRequest(desk, id);
  if (row.state !== "asked") throw new AppError("privacy.request_settled");
  const { memberId } = row;
  const sealer = await sealerFor(on, clinicId, memberId);
  const answerSealed = await sealer.seal(requestField(id, "answer"), answer);
  const state = law === undefined ? ("answered" as const) : ("refused" as const);
  const settledBy = "memberId" in on.actor ? on.actor.memberId : on.actor.accountId;
  const changes = { state, law: law ?? null, answerSealed, settledBy, settledAt: on.now(), remindAt: null };
  await commit(on, {
    clinicId,
    statements: [updateRequest(on.db, row, changes)],
    events: [{ type: "rights_request.settled", aggregateId: id, version: row.version + 1, data: { memberId } }],
    audit: {
      action: law === undefined ? "rights_request.answer" : "rights_request.refuse",
      entity: "rights_request",
      entityId: id,
      subject: memberId,
      reason: law === undefined ? row.right : `${row.right} ${law}`,
    },
    onConflict: { domain_event: "privacy.request_settled" },
  });
}
