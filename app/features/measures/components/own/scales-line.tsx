import { Link } from "@remix-run/react";
import { ClipboardList } from "lucide-react";
import { ownPaths } from "~/own-paths";

type Waiting = { id: string; name: string; askedBy: string };

/** That something waits for the patient's answers, in a line; nothing when nothing does. */
export function ScalesLine({ waiting }: { waiting: Waiting[] }) {
  const [first] = waiting;
  if (!first) return null;
  const more = waiting.length > 1;
  return (
    <p className="flex max-w-reading items-start gap-3">
      <ClipboardList aria-hidden="true" className="mt-1 size-5 shrink-0 text-act" />
      <span>
        {more
          ? `Há ${waiting.length} questionários para você responder, quando puder. `
          : `${first.askedBy} deixou um questionário para você. `}
        <Link to={more ? ownPaths.scales() : ownPaths.scale(first.id)} className="link whole">
          {more ? "Ver quais" : "Responder"}
        </Link>
      </span>
    </p>
  );
}
