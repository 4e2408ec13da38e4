import { Link } from "@remix-run/react";
import { Video } from "lucide-react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { AppointmentStatus, AppointmentType } from "../../appointment";
import { isRoomOpen, windowOf } from "../../room/room-hours";

type RoomLinkProps = {
  session: { id: string; startAt: number; endAt: number; type: AppointmentType; status: AppointmentStatus };
  now: number;
  className?: string;
};

type RoomHoursProps = Pick<RoomLinkProps, "session"> & { reader: Reader };

/** Before the room of an online session opens: where and when it does. */
export function RoomHours({ session, reader }: RoomHoursProps) {
  const { opensAt } = windowOf(session);
  const stands = session.status === "scheduled" || session.status === "confirmed";
  if (session.type !== "online" || !stands || reader.now >= opensAt) return null;
  return <p className="mt-3 text-ink-soft">{`A sala abre nesta página: ${formatWhen(opensAt, reader)}.`}</p>;
}

/** The way into the room of an online session, while it is open. The document is loaded anew: only a room's own may use the camera. */
export function RoomLink({ session, now, className }: RoomLinkProps) {
  if (!isRoomOpen(session, now)) return null;
  return (
    <Button asChild className={className}>
      <Link to={paths.room(session.id)} reloadDocument>
        <Video aria-hidden="true" className="size-5" />
        Entrar na sala
      </Link>
    </Button>
  );
}
