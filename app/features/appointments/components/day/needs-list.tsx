import { Link } from "@remix-run/react";
import { PersonFace } from "~/features/tenancy/components/caseload/person-face";
import { teamPaths } from "~/team-paths";
import { classNames } from "~/ui/class-names";
import type { Reader } from "~/ui/time/format-time";
import type { PersonInNeed } from "../../day/needs.policy";
import { NeedAct } from "./need-act";
import { needWords, orderSentence } from "./need-words";

type NeedsListProps = {
  people: PersonInNeed[];
  /** Where there is more than is shown. */
  more: { label: string; to: string }[];
  reader: Reader;
};

/** Who needs the psychologist, each with the one act that settles it, in the order that is said there. */
export function NeedsList({ people, more, reader }: NeedsListProps) {
  return (
    <section aria-labelledby="precisa" className="min-w-0">
      <h2 id="precisa" className="text-lg dense:text-base">
        Precisa de você
      </h2>
      {people.length === 0 ? (
        <p className="mt-2 border-l-4 border-calm-line bg-calm-wash px-4 py-3">
          Ninguém espera por você agora. Pedidos de ajuda, mensagens e anotações novas aparecem aqui assim que chegam.
        </p>
      ) : (
        <>
          <p className="mt-0.5 max-w-reading text-sm text-ink-soft">{orderSentence}</p>
          <ol className="mt-3 divide-y divide-line border-y border-line">
            {people.map((person) => (
              <PersonItem key={person.patient.id} person={person} reader={reader} />
            ))}
          </ol>
        </>
      )}
      {more.length > 0 && (
        <p className="mt-2 text-sm text-ink-soft">
          Há mais em{" "}
          {more.map(({ label, to }, i) => (
            <span key={to}>
              {i > 0 && ", "}
              <Link to={to} className="link">
                {label}
              </Link>
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}

function isCall(kind: PersonInNeed["kind"]): boolean {
  return kind === "unanswered_alert" || kind === "open_alert";
}

/** Where a person's name leads: who calls may be a colleague's patient, whose page is closed to her, as a former one's is. */
function personHref({ kind, patient, subjectId }: PersonInNeed): string {
  if (isCall(kind)) return teamPaths.alert(subjectId);
  return patient.isFormer ? teamPaths.agendaSession(subjectId) : teamPaths.patient(patient.id);
}

function PersonItem({ person, reader }: { person: PersonInNeed; reader: Reader }) {
  const { kind, patient, others = [], words, also } = person;
  const urgent = kind === "unanswered_alert";
  // Beside a signal or a call for help, words of another thing would be read as its reason.
  const quoted = kind === "signal" || isCall(kind) ? undefined : (words ?? also.find((one) => one.words)?.words);
  return (
    <li
      className={classNames(
        "grid gap-x-5 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center",
        urgent && "border-l-4 border-now bg-now-wash px-4",
      )}
    >
      <div className="flex min-w-0 gap-3">
        <PersonFace name={patient.name} avatarFileId={patient.avatarFileId} cycle={patient.cycle ?? null} />
        <div className="min-w-0">
          <p className="leading-snug">
            <Link to={personHref(person)} className="link font-semibold wrap-anywhere">
              {[patient.name, ...others].join(", ")}
            </Link>{" "}
            <span className={urgent ? "font-semibold" : undefined}>{needWords(person, reader)}</span>
          </p>
          {quoted && (
            <p className="mt-0.5 line-clamp-2 max-w-reading font-own-words text-base italic wrap-anywhere">{quoted}</p>
          )}
          {also.length > 0 && (
            <p className="mt-0.5 text-sm text-ink-soft">
              Também: {also.map((one) => needWords(one, reader)).join(" · ")}
            </p>
          )}
        </div>
      </div>
      <NeedAct need={person} />
    </li>
  );
}
