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
