import { standingWords } from "~/features/tenancy/clinic/standing";
import { roleLabels, type QuietLine, type Viewer } from "~/features/tenancy/login/viewer";
import { listMemberships } from "~/features/tenancy/login/list-memberships.server";
import type { Login } from "~/features/tenancy/login/resolve-login.server";
import { dateFormat } from "~/lib/time/date-format";
import { putAway } from "./put-away.server";
import { directoryCtx } from "./contexts.server";
import { requireLogin } from "./guards.server";
import type { RouteArgs } from "./login/login.server";

/** What else a professional may act as: "Administração", with the clinic's name when it is another one. */
async function othersOf(args: RouteArgs, { actor }: Login): Promise<Viewer["others"]> {
  if (!actor || actor.role === "patient") return [];
  const { accountId, sessionId, name, memberId, clinicId } = actor;
  const all = await listMemberships(directoryCtx(args.context, { accountId, sessionId, name }));
  return all
    .filter(({ id }) => id !== memberId)
    .map((one) => ({
      id: one.id,
      label: one.clinicId === clinicId ? roleLabels[one.role] : `${roleLabels[one.role]} · ${one.clinicName}`,
    }));
}

/** That an erasure is asked for: said on every page, for whoever asked may not be whoever reads. */
function askedErasureLine(dueAt: number, zone: string): QuietLine {
  const when = dateFormat("pt-BR", zone, { dateStyle: "long", timeStyle: "short" }).format(dueAt);
  const text = `Foi pedido que os dados desta conta sejam apagados. Começa em ${when}.`;
  return { text, to: "/account/erasure", label: "Ver o pedido ou desistir", everywhere: true };
}

/** What is said above the page: how the clinic stands, what the platform announces and was not put away, what is left to do. */
function linesOf({ request }: RouteArgs, login: Login): QuietLine[] {
  const { actor, standing, closesAt, zone, announcements, emailVerified, erasureDueAt } = login;
  const day = dateFormat("pt-BR", zone, { dateStyle: "long" }).format(closesAt ?? 0);
  const held = actor && standingWords(standing, actor.role, day);
  const away = putAway(request);
  return [
    ...(erasureDueAt === null ? [] : [askedErasureLine(erasureDueAt, zone)]),
    ...(held ? [{ text: held }] : []),
    ...announcements.filter(({ id }) => !away.has(id)).map((one) => ({ ...one, label: "Entendi" })),
    ...(emailVerified
      ? []
      : [{ text: "Seu e-mail ainda não foi confirmado.", to: "/account/email", label: "Confirmar e-mail" }]),
  ];
}

/** Who looks at this page, for `<RoleShell>`; a patient costs no query of their own. @throws AppError `auth.required` */
export async function viewerOf(args: RouteArgs): Promise<Viewer> {
  const login = await requireLogin(args);
  const { actor, platformAdmin, name, clinicName, zone, avatarFileId } = login;
  const role = actor?.role ?? (platformAdmin ? "platform" : "none");
  const memberId = actor?.memberId ?? null;
  return {
    memberId,
    name,
    photo: actor && avatarFileId ? `/api/files/${avatarFileId}` : null,
    role,
    roleLabel: roleLabels[role],
    clinicName: actor ? clinicName : null,
    others: await othersOf(args, login),
    lines: linesOf(args, login),
    zone,
  };
}
