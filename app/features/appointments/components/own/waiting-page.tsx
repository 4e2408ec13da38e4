import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { Reader } from "~/ui/time/format-time";
import { formatDay } from "~/ui/time/format-time";
import type { Waiting } from "../../waiting/waiting";
import { NoTeam } from "./no-sessions";
import { LeaveWaiting, WaitingForm } from "./waiting-form";

type WaitingPageProps = {
  team: { psychologistId: string; name: string }[];
  /** With whom, as the address says it. */
  chosen: string | null;
  waiting: Waiting[];
  reader: Reader;
  today: string;
};

/** Of whom one waits, and the form of the one that is chosen. */
export function WaitingPage({ team, chosen, waiting, reader, today }: WaitingPageProps) {
  if (team.length === 0) return <NoTeam />;
  const whom = team.length === 1 ? team[0] : team.find(({ psychologistId }) => psychologistId === chosen);
  if (!whom) {
    return (
      <ul className="max-w-form divide-y divide-line border-y border-line">
        {team.map(({ psychologistId, name }) => (
          <li key={psychologistId}>
            <Link to={paths.sessionWaiting(psychologistId)} className="link flex min-h-14 items-center">
              {waiting.some((one) => one.psychologistId === psychologistId) ? `${name} (você espera)` : name}
            </Link>
          </li>
        ))}
      </ul>
    );
  }
  const own = waiting.find((one) => one.psychologistId === whom.psychologistId) ?? null;
  return (
    <>
      <h2 className="mb-3 text-xl">{`Com ${whom.name}`}</h2>
      {own && (
        <p className="mb-4 max-w-reading border-l-4 border-calm-line bg-calm-wash px-4 py-3">
          {`Você está na espera até ${formatDay(own.expiresAt, reader)}. Ela termina sozinha quando você marcar.`}
        </p>
      )}
      <WaitingForm key={own?.id} psychologistId={whom.psychologistId} wish={own} today={today} />
      {own && <LeaveWaiting id={own.id} />}
    </>
  );
}
