import { newSessionHref } from "./agenda-address";
import { longDay } from "./agenda-words";
import { clock } from "./move.state";

type FreeHoursProps = {
  day: string;
  /** Whole hours, as minutes after midnight. */
  hours: readonly number[];
  /** Minutes after midnight from which there is time ahead; a day that is over has none. */
  openFrom: number;
  /** Minutes of an hour that sessions take: where they leave no half of it, it is no link. */
  takenOf: (day: string, minute: number) => number;
  search: string;
  /** The one hour (`YYYY-MM-DDTHH:MM`) that Tab stops at; arrows go on from there. */
  tabStop: string | null;
};

/** The lines of a day's column; each hour ahead is a link to a new session at that time. */
export function FreeHours({ day, hours, openFrom, takenOf, search, tabStop }: FreeHoursProps) {
  return (
    <>
      {hours.map((minute) => {
        if (minute + 60 <= openFrom || takenOf(day, minute) > 30) return <span key={minute} className="week-hour" />;
        const at = `${day}T${clock(minute)}`;
        return (
          <a
            key={minute}
            href={newSessionHref(search, at)}
            data-free={at}
            tabIndex={at === tabStop ? 0 : -1}
            aria-label={`Marcar sessão: ${longDay(day)}, ${clock(minute)}`}
            className="week-hour hover:bg-act-wash"
          />
        );
      })}
    </>
  );
}
