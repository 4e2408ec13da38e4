import { Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";
import type { RecordedGuardian } from "../guardian/read-guardian.server";

/** What stands in the record of a patient's age, by whom, and the way to say that it is wrong. */
export function OwnAge({ age, reader }: { age: RecordedGuardian; reader: Reader }) {
  const { birthDate, isMinor, name, relation, email, recordedBy, recordedAt } = age;
  return (
    <section aria-labelledby="idade" className="mb-9 max-w-reading">
      <h2 id="idade" className="mb-1 text-lg">
        A sua idade, como está registrada
      </h2>
      <p>
        Nascimento em {birthDate.split("-").reverse().join("/")}
        {isMinor ? ": menor de idade" : ""}.{" "}
        <span className="text-ink-soft">
          Registrado {recordedBy === null ? "" : `por ${recordedBy}, `}
          <RelativeTime at={recordedAt} {...reader} dayOnly />.
        </span>
      </p>
      {isMinor && (name !== null || email !== null) && (
        <p className="wrap-anywhere">
          Responde por você: {name ?? "sem nome registrado"}
          {relation !== null && ` (${relation})`}
          {email !== null && `, avisos para ${email}`}.
        </p>
      )}
      <Link to={accountPaths.accountRequests("correct")} className="link inline-flex min-h-11 items-center">
        Está errado: pedir que corrijam
      </Link>
    </section>
  );
}
