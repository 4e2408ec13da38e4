import { NavLink } from "@remix-run/react";
import { paths } from "~/paths";

const tabs = [
  { to: paths.adminSos(), label: "Agora", end: true },
  { to: paths.adminSosPast(), label: "Histórico" },
  { to: paths.adminSosNumbers(), label: "Números" },
  { to: paths.adminSosReadiness(), label: "Prontidão" },
  { to: paths.adminSosPolicy(), label: "Regras de chamada" },
];

/** The parts of the admin's view of calls for help. */
export function SosTabs() {
  return (
    <nav aria-label="Pedidos de ajuda" className="mb-5">
      <ul className="flex flex-wrap gap-x-1 border-b border-line">
        {tabs.map(({ to, label, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end ?? false}
              className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent px-3 text-ink-soft hover:text-act aria-[current]:border-act aria-[current]:font-semibold aria-[current]:text-ink dense:min-h-9 dense:text-sm"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
