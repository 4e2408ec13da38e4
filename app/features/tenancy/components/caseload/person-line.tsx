import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { teamPaths } from "~/team-paths";
import type { Cycle } from "~/ui/copy/cycles";
import { PersonFace } from "./person-face";
import { waitingWords, type Waiting } from "./waiting-words";

type PersonLineProps = {
  person: Waiting & { id: string; name: string; avatarFileId: string | null; cycle: Cycle | null };
  /** What needs somebody now, beside the name. */
  children?: ReactNode;
};

/** Who this is and the one thing that waits: the same small line wherever a patient stands in a list. */
export function PersonLine({ person, children }: PersonLineProps) {
  const waiting = waitingWords(person);
  return (
    <span className="flex items-center gap-2.5">
      <PersonFace {...person} />
      <span className="min-w-0">
        <Link
          data-row
          to={teamPaths.patient(person.id)}
          className="link inline-flex items-center wrap-anywhere max-md:min-h-11"
        >
          {person.name}
        </Link>
        {children}
        {waiting !== "" && <span className="block text-sm font-normal text-ink-soft">{waiting}</span>}
      </span>
    </span>
  );
}
