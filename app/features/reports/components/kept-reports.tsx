import { Link } from "@remix-run/react";
import { dateFormat } from "~/lib/time/date-format";
import { formatExact, type Reader } from "~/ui/time/format-time";
import type { ListedReport } from "../report/read-report.server";

const dayFormat = dateFormat("pt-BR", "UTC", { day: "numeric", month: "short", year: "numeric" });

/** The period of a report in a few words. */
export function spanWords({ fromDay, toDay }: Pick<ListedReport, "fromDay" | "toDay">): string {
  return `${dayFormat.format(Date.parse(fromDay))} a ${dayFormat.format(Date.parse(toDay))}`;
}

type KeptReportsProps = {
  reports: ListedReport[];
  href: (id: string) => string;
  reader: Reader;
  /** Whether the list says what is shown to the patient: not to the patient herself. */
  saysShared: boolean;
};

/** Reports, the newest first. */
export function KeptReports({ reports, href, reader, saysShared }: KeptReportsProps) {
  return (
    <ul className="max-w-reading divide-y divide-line border-y border-line">
      {reports.map((one) => (
        <li key={one.id}>
          <Link to={href(one.id)} className="block py-3 hover:text-act dense:py-2">
            <span className="font-medium">{spanWords(one)}</span>
            <span className="block text-ink-soft dense:text-sm">
              {[
                `guardado em ${formatExact(one.createdAt, reader)}`,
                saysShared && (one.sharedAt === null ? "não mostrado à pessoa" : "mostrado à pessoa"),
                saysShared && one.sharedAt !== null && one.openedAt !== null && "e aberto",
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
