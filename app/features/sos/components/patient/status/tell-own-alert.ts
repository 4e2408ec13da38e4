import type { Alert } from "~/features/sos/board/alert";
import type { OwnHelp } from "~/features/sos/patient/read-own-help.server";
import type { Reader } from "~/ui/time/format-time";
import { statusWords, whoWasCalled, type StatusWords } from "./status-words";
import { timelineWords, type TimelineLine } from "./timeline-words";

/** An alert in words: where it stands, what happened (the oldest first), and whether a team was called. */
export type ToldAlert = { words: StatusWords; lines: TimelineLine[]; team: boolean };

type Opened = { alert: Alert; help: Pick<OwnHelp, "duty">; mayPhone: boolean };

/** Says an alert in words where the page is made: the rules of what may be promised when are not sent to the phone. */
export function tellOwnAlert({ alert, help, mayPhone }: Opened, reader: Reader): ToldAlert {
  return {
    words: statusWords(alert, reader, { duty: help.duty, mayPhone }),
    lines: timelineWords(alert.timeline),
    team: whoWasCalled(alert) === "team",
  };
}
