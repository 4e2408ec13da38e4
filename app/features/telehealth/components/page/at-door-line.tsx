import { waitedWords } from "~/features/appointments/components/day/need-words";
import { useMinute } from "~/features/appointments/components/week/use-minute";
import type { RoomPageData } from "../../entering/read-room-page.server";

/** To who leads, before she goes in: who is at the door and how long they have been. @param now ms of the server's clock */
export function AtDoorLine({ waiting, now: at }: { waiting: RoomPageData["waiting"]; now: number }) {
  const now = useMinute(at);
  if (waiting.length === 0) return null;
  return (
    <ul aria-label="À porta" className="mb-5 border-l-4 border-now bg-now-wash px-4 py-3">
      {waiting.map(({ name, since }) => (
        <li key={`${name}/${since}`} suppressHydrationWarning>
          <strong className="font-semibold wrap-anywhere">{name}</strong> {`espera há ${waitedWords(since, now)}.`}
        </li>
      ))}
    </ul>
  );
}
