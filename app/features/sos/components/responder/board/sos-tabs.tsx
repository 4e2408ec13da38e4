import { NavLink } from "@remix-run/react";
import { teamPaths } from "~/team-paths";

const tabs = [
  { to: teamPaths.adminSos(), label: "Agora", end: true },
  { to: teamPaths.adminSosPast(), label: "Histórico" },
  { to: teamPaths.adminSosNumbers(), label: "Números" },
  { to: teamPaths.adminSosReadiness(), label: "Prontidão" },
  { to: teamPaths.adminSosPolicy(), label: "Regras de chamada" },
];

/** The parts of the admin's view of calls for help. */
export function SosTabs() {
  return (
    <nav aria-label="Pedidos de ajuda" className="mb-5">
      <ul className="tabs">
        {tabs.map(({ to, label, end }) => (
          <li key={to}>
            <NavLink to={to} end={end ?? false}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
