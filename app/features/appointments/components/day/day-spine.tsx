import type { ReactNode } from "react";
import { formatHour } from "~/ui/time/format-time";
import type { DaySession } from "../../day/day-session";
import { spineOf } from "../../day/spine.policy";
import { SessionCard } from "./session-card";

type DaySpineProps = { sessions: DaySession[]; now: number; zone: string };

/** The day as a spine of hours: sessions on it in order of time, and where now is. */
export function DaySpine({ sessions, now, zone }: DaySpineProps) {
  const hour = (at: number) => formatHour(at, { zone });
  return (
    <ol className="relative">
      {spineOf(sessions, now, zone).map((row) => {
        switch (row.kind) {
          case "now":
            return (
              <Row key="now" label={hour(now)} mark="now">
                <span className="flex items-center gap-2 text-sm font-semibold text-act">
                  <span className="sr-only">Agora, </span>
                  <span aria-hidden="true">agora</span>
                  <span aria-hidden="true" className="h-0.5 flex-1 bg-act" />
                </span>
              </Row>
            );
          case "hour":
            return <Row key={row.at} label={hour(row.at)} mark="hour" />;
          case "free":
            return (
              <Row key={row.from} label="" mark="free">
                <span className="block py-2 text-sm text-ink-soft">livre até as {hour(row.to)}</span>
              </Row>
            );
          case "session":
            return (
              <Row key={row.session.id} label={hour(row.session.startAt)} mark="session">
                <SessionCard session={row.session} isNow={row.isNow} now={now} zone={zone} />
              </Row>
            );
        }
      })}
    </ol>
  );
}

const dots = {
  now: "size-3 bg-act",
  session: "size-2.5 bg-ink",
  hour: "size-1.5 bg-line-strong",
  free: "size-0",
} as const;

function Row({ label, mark, children }: { label: string; mark: keyof typeof dots; children?: ReactNode }) {
  const bare = mark === "hour";
  return (
    <li aria-hidden={bare || undefined} className="grid grid-cols-[3.5rem_1.25rem_minmax(0,1fr)]">
      <span
        className={`pr-2 text-right text-sm whitespace-nowrap tabular-nums ${mark === "session" ? "pt-2.5 font-medium" : mark === "now" ? "font-semibold text-act" : "text-ink-soft"}`}
      >
        {label}
      </span>
      <span aria-hidden="true" className="relative flex justify-center">
        <span className="absolute inset-y-0 w-px bg-line-strong" />
        <span
          className={`relative rounded-full ${dots[mark]} ${mark === "session" ? "mt-4" : mark === "now" ? "mt-1" : "mt-1.5"}`}
        />
      </span>
      <span className={bare ? "block h-7" : mark === "session" ? "block min-w-0 py-1" : "block min-w-0 pl-0.5"}>
        {children}
      </span>
    </li>
  );
}
