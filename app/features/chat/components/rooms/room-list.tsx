import { NavLink } from "@remix-run/react";
import { paths } from "~/paths";
import { Avatar } from "~/ui/avatar";
import { formatDay, formatExact, formatHour, type Reader } from "~/ui/time/format-time";
import type { RoomSummary } from "../../message/message";

function whenWords(at: number, reader: Reader): string {
  const day = formatDay(at, reader);
  if (day === "hoje") return formatHour(at, reader);
  if (day === "ontem") return day;
  return formatExact(at, reader).slice(0, 5);
}

function lastWords({ last }: RoomSummary, you: string): string {
  if (!last) return "Ainda sem mensagens";
  const words = last.excerpt || "Mensagem apagada";
  return last.senderId === you ? `Você: ${words}` : words;
}

/** The rooms, latest news first. */
export function RoomList({ rooms, you, reader }: { rooms: RoomSummary[]; you: string; reader: Reader }) {
  return (
    <ul>
      {rooms.map((room) => (
        <li key={room.id}>
          <NavLink
            to={paths.chatRoom(room.id)}
            className="-mx-2 flex min-h-18 items-center gap-3 rounded-md px-2 py-2 lg:mx-0 hover:bg-sunk aria-[current]:bg-act-wash"
          >
            <Avatar name={room.title} />
            <span className="min-w-0 flex-1">
              <span className="flex items-baseline gap-2">
                <span className={`min-w-0 flex-1 truncate ${room.unread > 0 ? "font-semibold" : "font-medium"}`}>
                  {room.title}
                </span>
                {room.last && (
                  <time
                    dateTime={new Date(room.last.at).toISOString()}
                    className="shrink-0 text-xs tabular-nums text-ink-soft"
                    suppressHydrationWarning
                  >
                    {whenWords(room.last.at, reader)}
                  </time>
                )}
              </span>
              <span className="flex items-center gap-2">
                <span className={`min-w-0 flex-1 truncate text-sm ${room.unread > 0 ? "text-ink" : "text-ink-soft"}`}>
                  {lastWords(room, you)}
                </span>
                {room.unread > 0 ? (
                  <span className="grid h-5 min-w-5 shrink-0 place-items-center rounded-full bg-now px-1.5 text-xs font-semibold tabular-nums text-on-now">
                    <span aria-hidden="true">{room.unread > 99 ? "99+" : room.unread}</span>
                    <span className="sr-only">{`, ${room.unread} ${room.unread === 1 ? "nova" : "novas"}`}</span>
                  </span>
                ) : (
                  !room.canWrite && <span className="shrink-0 text-xs text-ink-soft">encerrada</span>
                )}
              </span>
            </span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
