import type { OpeningCtx } from "~/features/kernel/keys/noted";
import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { appointmentIds } from "~/features/appointments/appointments.ids";
import { openVaults } from "~/features/kernel/keys/vault.server";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { AppError } from "~/lib/app-error";
import { isId } from "~/lib/id";
import type { Platform } from "~/platform/platform";
import { readRoom } from "../entering/signal-card.server";

type Keys = Pick<Platform, "tokens">;
type Guest = { clinicId: string; appointmentId: string; id: string };

const purpose = "session-guest";
/** Characters of the digest that a link carries: 132 bits. */
const digestLength = 22;
const bare = (id: string) => id.slice(4);
/** What the proof is of: another person invited has another id, and the older link opens nothing. */
const proven = ({ clinicId, appointmentId, id }: Guest) => `${clinicId}|${appointmentId}|${id}`;

/** Where a guest's name is bound to. */
export const guestField = (id: string) => ({ table: "telehealth_guest", row: id, column: "name" });

/** The secret of a guest's link: which session, and a proof that cannot be made without our key. Nothing of it is stored. */
export async function guestToken({ tokens }: Keys, guest: Guest): Promise<string> {
  const mac = await tokens.mac(purpose, proven(guest));
  return `${bare(guest.clinicId)}.${bare(guest.appointmentId)}.${mac.slice(0, digestLength)}`;
}

/** The ids that a token names; null when it is none of ours in form. */
function namedBy(token: string): { clinicId: string; appointmentId: string; mac: string } | null {
  const [clinic = "", appointment = "", mac = "", ...more] = token.split(".");
  const [clinicId, appointmentId] = [`cli_${clinic}`, `apt_${appointment}`];
  const isOurs = isId(tenancyIds.clinic, clinicId) && isId(appointmentIds.appointment, appointmentId);
  return isOurs && more.length === 0 && /^[\w-]{22}$/.test(mac) ? { clinicId, appointmentId, mac } : null;
}

/** The name of an invited person; null once the key it was under is gone. */
export async function guestName(
  ctx: OpeningCtx,
  { clinicId, id, patientId, nameSealed }: { clinicId: string; id: string; patientId: string; nameSealed: string },
): Promise<string | null> {
  const vault = (await openVaults(ctx, clinicId, [patientId])).get(patientId);
  return (await vault?.open(guestField(id), nameSealed).catch(() => null)) ?? null;
}

/**
 * The session a guest's link leads to.
 * @throws AppError `telehealth.not_found`, the same for a made-up link as for one that was taken back
 */
export async function followGuestLink(ctx: BothPlanesCtx<Anonymous>, token: string) {
  const gone = () => new AppError("telehealth.not_found");
  const named = namedBy(token);
  if (!named) throw gone();
  const { clinicId, appointmentId, mac } = named;
  const shard = await shardOfClinic(ctx, clinicId).catch((error: unknown) => {
    throw error instanceof AppError ? gone() : error;
  });
  const onClinic = onShard({ ...ctx, actor: { system: "session-guest" } }, shard);
  const room = await readRoom(onClinic, { clinicId }, appointmentId);
  if (!room?.guest) throw gone();
  const all = await ctx.platform.tokens.macs(purpose, proven({ clinicId, appointmentId, id: room.guest.id }));
  if (!all.some((one) => one.slice(0, digestLength) === mac)) throw gone();
  const name = await guestName(onClinic, room.guest);
  if (name === null) throw gone();
  return { ...room, guest: room.guest, name, ctx: onClinic };
}
