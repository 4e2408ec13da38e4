import { Link } from "@remix-run/react";
import { BellRing } from "lucide-react";
import { paths } from "~/paths";
import { together } from "./session-words";

/** That the patient waits for a time to become free, and of whom; nothing when they do not. */
export function WaitingLine({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="mb-4 flex max-w-reading items-start gap-3">
      <BellRing aria-hidden="true" className="mt-1 size-5 shrink-0 text-act" />
      <span>
        {`Se abrir um horário com ${together(names)}, avisamos você. `}
        <Link to={paths.sessionWaiting()} className="link">
          Ver ou sair da espera
        </Link>
      </span>
    </p>
  );
}
