import type { Statements } from "~/db/statement";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import type { AnyActor } from "~/features/kernel/actor";
import { commit, violatedConstraint } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { findLink, findOpenLink, insertLink } from "../care-link/care-link.repo.server";
import { findInvitation } from "../invitation/invitation.repo.server";
import { upsertPerson } from "./member.repo.server";
import { findNamedMembership, findNamedMembershipsOf, type NamedMembership } from "../login/membership.repo.server";
import { onShard } from "../clinic/on-shard";
import { shardOfClinic } from "../clinic/shard-directory.server";

/** The care link of an invitation has the invitation's own number: however often it is made, it is one. */
function linkIdOf(invitationId: string): string {
  return `car_${invitationId.slice(4)}`;
}

async function startInvitedCare(
  ctx: ClinicCtx<AnyActor>,
  patient: NamedMembership,
  invited: { id: string; psychologistId: string; invitedBy: string },
): Promise<void> {
  const { clinicId } = patient;
  const pair = { patientId: patient.id, psychologistId: invited.psychologistId };
  const id = linkIdOf(invited.id);
  // Ended since, or linked by other hands: then this invitation has nothing more to do.
  if ((await findLink(ctx.db, { clinicId }, id)) || (await findOpenLink(ctx.db, { clinicId }, pair))) return;
  try {
    await commit(ctx, {
      clinicId,
      statements: [
        insertLink(ctx.db, { clinicId }, { id, ...pair, startedAt: ctx.now(), startedBy: invited.invitedBy }),
      ],
      events: [{ type: "care_link.started", aggregateId: id, version: 1, data: pair }],
      audit: { action: "care_link.start", entity: "care_link", entityId: id, reason: "invitation" },
      onConflict: { care_link: "tenancy.link_exists" },
    });
  } catch (error) {
    const madeMeanwhile =
      error instanceof AppError && (error.code === "tenancy.link_exists" || error.code === "kernel.conflict");
    if (!madeMeanwhile || violatedConstraint(error.cause) === null) throw error;
  }
}

/**
 * Makes a shard's copy of a membership what the directory says, and opens the care link that its invitation promised.
 * Runs at once after the directory's commit and again for its event: it may run any number of times, in any order.
 * @param invitationId the invitation the membership was taken up with, if any
 */
export async function ensureMember(ctx: BothPlanesCtx, membershipId: string, invitationId?: string): Promise<void> {
  const row = await findNamedMembership(ctx.db, membershipId);
  if (!row) return;
  const onClinic = onShard(ctx, await shardOfClinic(ctx, row.clinicId));
  const everywhere = await findNamedMembershipsOf(ctx.db, row.accountId);
  const ofPerson = everywhere.filter(({ clinicId }) => clinicId === row.clinicId);
  await onClinic.db.batch(upsertPerson(onClinic.db, ofPerson) as Statements);
  if (invitationId === undefined || row.role !== "patient") return;
  const invited = await findInvitation(ctx.db, row, invitationId);
  if (!invited || invited.acceptedBy !== row.id || invited.psychologistId === null) return;
  await startInvitedCare(onClinic, row, {
    id: invited.id,
    psychologistId: invited.psychologistId,
    invitedBy: invited.invitedBy,
  });
}
