import { Link } from "@remix-run/react";
import { ClipboardList } from "lucide-react";
import { ownPaths } from "~/own-paths";

type ScalesLineProps = {
  waiting: { id: string; askedBy: string }[];
  /** An instrument that was begun without being asked for; null for none. */
  begun: string | null;
};

/** That something waits for the patient's answers, in a line; nothing when nothing does. */
export function ScalesLine({ waiting, begun }: ScalesLineProps) {
  const [first] = waiting;
  if (!first && begun === null) return null;
  const more = waiting.length > 1;
  return (
    <p className="flex max-w-reading items-start gap-3">
      <ClipboardList aria-hidden="true" className="mt-1 size-5 shrink-0 text-act" />
      <span>
        {more && `Há ${waiting.length} questionários para você responder, quando puder. `}
        {!more && (first ? `${first.askedBy} deixou um questionário para você. ` : "Você começou um questionário. ")}
        <Link
          to={more || (!first && begun === null) ? ownPaths.scales() : ownPaths.scale(first?.id ?? begun ?? "")}
          className="link whole"
        >
          {more ? "Ver quais" : first ? "Responder" : "Continuar"}
        </Link>
      </span>
    </p>
  );
}
