import { ArrowLeftRight } from "lucide-react";
import type { SwitchProps } from "./nav-item";

/** One person, several roles: a press acts as another of them. More than two stand on the page that the form posts to. */
export function RoleSwitch({ others, action }: SwitchProps) {
  const [only] = others;
  const look =
    "inline-flex min-h-11 w-full min-w-0 items-center gap-2 rounded-sm px-2.5 text-left text-sm text-on-rail-soft hover:bg-rail-raised hover:text-on-rail lg:min-h-9";
  if (others.length > 2 || !only) {
    return (
      <a href={action} className={look}>
        <ArrowLeftRight aria-hidden="true" className="size-4 shrink-0" />
        <span className="truncate">Trocar de papel</span>
      </a>
    );
  }
  return (
    <form method="post" action={action} className="flex min-w-0 lg:block">
      {others.map(({ id, label }) => (
        <button key={id} type="submit" name="membershipId" value={id} className={look}>
          <ArrowLeftRight aria-hidden="true" className="size-4 shrink-0" />
          <span className="truncate">
            <span className="sr-only">Passar para </span>
            {label}
          </span>
        </button>
      ))}
    </form>
  );
}
