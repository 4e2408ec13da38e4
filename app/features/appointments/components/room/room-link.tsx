import { Link } from "@remix-run/react";
import { Video } from "lucide-react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import type { AppointmentStatus, AppointmentType } from "../../appointment";
import { isRoomOpen } from "../../booking/room-hours";

type RoomLinkProps = {
  session: { id: string; startAt: number; endAt: number; type: AppointmentType; status: AppointmentStatus };
  now: number;
  className?: string;
};

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
