import type { AnyActor, Role, SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import type { ChannelEvent } from "~/platform/objects/channels";
import { activeMembersOf, activePeopleOf, type MemberPlace } from "./member.repo.server";

const pageSize = 100;
/** How many are told of something in one go. */
export const peopleAtOnce = 80;

/**
 * Tells everybody of a role in a clinic, page by page: no object and no list grows with the clinic. Who cannot be reached
 * stops nobody; the same event may be published again, and reaches only those it did not.
 * @returns how many members there were, and how many were not reached
 */
export async function publishToRole(
  ctx: Pick<ClinicCtx<AnyActor>, "db" | "platform">,
  { clinicId, role }: Scope & { role: Role },
  event: ChannelEvent,
): Promise<{ members: number; failed: number }> {
  const told = { members: 0, failed: 0 };
  for (let after: MemberPlace | null | undefined = null; after !== undefined;) {
    const page: MemberPlace[] = await activeMembersOf(ctx.db, { clinicId }, role, { after, limit: pageSize });
    const to = page.map(({ id }) => ({ clinicId, memberId: id }));
    const { failed } = await ctx.platform.channels.publishToMany(to, event);
    told.members += page.length;
    told.failed += failed;
    after = page.length < pageSize ? undefined : page.at(-1);
  }
  return told;
}

/** Admins of a clinic who are not shut out, at most 80; for jobs. */
export async function adminsOfClinic(ctx: ClinicCtx<SystemActor>, scope: Scope): Promise<string[]> {
  const admins = await activeMembersOf(ctx.db, scope, "admin", { after: null, limit: 80 });
  return admins.map(({ id }) => id);
}

/** People of a clinic who are let in, each once though they have several roles, at most 80 behind an id (ids sort by creation); for jobs. */
export async function nextPeopleOf(ctx: ClinicCtx<SystemActor>, scope: Scope, after: string): Promise<string[]> {
  return activePeopleOf(ctx.db, scope, { after, limit: peopleAtOnce });
}
