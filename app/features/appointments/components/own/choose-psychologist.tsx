import { Link } from "@remix-run/react";
import { ChevronRight } from "lucide-react";
import { paths } from "~/paths";
import { Avatar } from "~/ui/avatar";

/** With whom, for who has several. */
export function ChoosePsychologist({ team }: { team: { psychologistId: string; name: string }[] }) {
  return (
    <ul className="max-w-form divide-y divide-line border-y border-line">
      {team.map(({ psychologistId, name }) => (
        <li key={psychologistId}>
          <Link
            to={paths.sessionNew(psychologistId)}
            prefetch="intent"
            className="group flex min-h-16 items-center gap-3 py-2"
          >
            <Avatar name={name} />
            <span className="min-w-0 flex-1 wrap-anywhere font-semibold group-hover:underline">{name}</span>
            <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
