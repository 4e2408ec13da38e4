import { ListEnd } from "~/features/tenancy/components/list-end";
import { useGrowingList, type ListPart } from "~/features/tenancy/components/growing-list";
import { localDay } from "~/lib/time/wall-clock";
import type { AgendaSession, NameStyle } from "./agenda-session";
import { longDay } from "./agenda-words";
import { SessionLine } from "./session-line";

type AgendaListProps = {
  part: ListPart<AgendaSession>;
  today: string;
  search: string;
  openId: string | undefined;
  names: NameStyle;
  zone: string;
};

/** Sessions from a day on, one after another under their days. */
export function AgendaList({ part, today, search, openId, names, zone }: AgendaListProps) {
  const { items, startsAtTop } = useGrowingList(part);
  const days = [...new Set(items.map(({ startAt }) => localDay(startAt, zone)))];
  return (
    <>
      {days.length === 0 && <p className="py-4 text-ink-soft">Nenhuma sessão a partir deste dia.</p>}
      {days.map((day) => (
        <section key={day} className="mb-5">
          <h2 className="mb-1 font-semibold first-letter:uppercase">
            {day === today && "Hoje, "}
            {longDay(day)}
          </h2>
          <ol className="divide-y divide-line border-y border-line">
            {items
              .filter(({ startAt }) => localDay(startAt, zone) === day)
              .map((session) => (
                <li key={session.id}>
                  <SessionLine {...{ session, search, openId, names, zone }} />
                </li>
              ))}
          </ol>
        </section>
      ))}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}
