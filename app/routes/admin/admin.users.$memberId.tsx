import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, useLocation } from "@remix-run/react";
import type { Role } from "~/features/kernel/actor";
import type { AdminCtx } from "~/features/kernel/ctx";
import { brazilZones } from "~/features/identity/components/account/brazil-zones";
import { beginCare } from "~/features/care/handover/begin-care.server";
import { withdrawHandover } from "~/features/care/handover/decide-handover.server";
import { openingsOf } from "~/features/care/handover/read-openings.server";
import { coverOf } from "~/features/sos/responder/cover.server";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { otherSideOf, MemberPanel } from "~/features/tenancy/components/member/member-panel";
import { memberIntents, memberSearch } from "~/features/tenancy/components/member/member-intents";
import { psychologistFacts } from "~/features/tenancy/components/member/psychologist-facts";
import { crpHistory } from "~/features/tenancy/crp/check-crp.server";
import { memberParams } from "~/features/tenancy/components/address-parts";
import { endLoginsOf, resetSecondStepOf, secondStepOf } from "~/features/tenancy/people/access-of-person.server";
import { changeRoles, rolesOf } from "~/features/tenancy/people/change-roles.server";
import { begunAmong } from "~/features/tenancy/care-link/has-begun.server";
import { listMembers } from "~/features/tenancy/member/list-members.server";
import { readMember } from "~/features/tenancy/member/read-member.server";
import { setMemberDisabled } from "~/features/tenancy/member/set-member-disabled.server";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";
import { searchWith } from "~/ui/list/search-with";

export const meta: MetaFunction = () => pageMeta("Pessoa");

/** What only psychologists have: who stands in for them, and how their CRP was looked up. */
async function factsOf(ctx: AdminCtx, memberId: string) {
  const [substitute, checks] = await Promise.all([coverOf(ctx.clinic, memberId), crpHistory(ctx, { memberId })]);
  return psychologistFacts({ substitute, checks }, ctx.actor.zone);
}

type Linked = { patientId: string; psychologistId: string; state?: string };

/** Eight of the other side whom nothing binds to somebody yet, each with whether the patient of the two is asked. */
async function freeFor(
  ctx: AdminCtx,
  { id, role, query, bound }: { id: string; role: "patient" | "psychologist"; query?: string; bound: Linked[] },
) {
  const side = `${role}Id` as const;
  const taken = new Set(bound.flatMap((one) => (one.state === undefined || one.state === "waiting" ? one[side] : [])));
  const { items } = await listMembers(ctx, { role, query, limit: 50 });
  const free = items.filter((one) => one.disabledAt === null && !taken.has(one.id)).slice(0, 8);
  const patients = role === "patient" ? free.map((one) => one.id) : [id];
  const begun = await begunAmong(ctx.clinic.db, ctx.actor, patients);
  return free.map((one) => ({ id: one.id, name: one.name, decides: begun.has(role === "patient" ? one.id : id) }));
}

/** Who could be bound to a person, and what of it waits for a patient's yes. */
async function boundTo(ctx: AdminCtx, member: { id: string; role: Role; links: Linked[] }, query?: string) {
  const [{ id }, role] = [member, otherSideOf(member.role)];
  if (!role) return { asked: [], candidates: [] };
  const asked = await openingsOf(ctx.clinic, role === "patient" ? { psychologistId: id } : { patientId: id });
  const candidates = await freeFor(ctx, { id, role, query, bound: [...member.links, ...asked] });
  return { asked, candidates };
}

/** A zone as the places that keep it. */
function placesOf(zone: string): string {
  return brazilZones.find((known) => known.zone === zone)?.places ?? zone;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { memberId } = check(memberParams, args.params);
    const { com, done } = parseSearch(args.request, memberSearch);
    const id = memberId;
    const [member, step, team] = await Promise.all([
      readMember(ctx, { id }),
      secondStepOf(ctx, { id }),
      rolesOf(ctx, { id }),
    ]);
    const [bound, facts] = await Promise.all([
      boundTo(ctx, member, com),
      member.role === "psychologist" ? factsOf(ctx, memberId) : [],
    ]);
    const reader = { zone: ctx.actor.zone, now: ctx.now() };
    return {
      member: { ...member, zone: placesOf(member.zone) },
      step,
      team,
      facts,
      ...bound,
      query: com,
      done,
      reader,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, memberIntents, async (ctx, input) => {
    const { memberId } = check(memberParams, args.params);
    let [shown, done] = [memberId, input.intent as string];
    if (input.intent === "roles") shown = (await changeRoles(ctx, { id: memberId, roles: input.roles })).id;
    else if (input.intent === "disable")
      await setMemberDisabled(ctx, { id: memberId, disabled: true, reason: input.reason });
    else if (input.intent === "enable") await setMemberDisabled(ctx, { id: memberId, disabled: false });
    else if (input.intent === "end-logins") await endLoginsOf(ctx, { id: memberId });
    else if (input.intent === "reset-step") await resetSecondStepOf(ctx, { id: memberId });
    else if (input.intent === "link") done = (await beginCare(ctx, input)).waits ? "ask" : "link";
    else if (input.intent === "unask") await withdrawHandover(ctx.clinic, input);
    else await endCareLink(ctx, input);
    const { search } = new URL(args.request.url);
    return redirect(teamPaths.adminUser(shown) + searchWith(search, { com: null, done }));
  });
}

/** One person of the clinic, beside the list on wide screens and over it on phones. */
export default function Person() {
  const { search } = useLocation();
  const data = useLoaderData<typeof loader>();
  const closeHref = teamPaths.adminUsers() + searchWith(search, { com: null, done: null });
  return <MemberPanel key={data.member.id} {...data} closeHref={closeHref} />;
}
