import { NavLink } from "@remix-run/react";
import { paths } from "~/paths";

const sections = [
  { to: paths.account(), label: "Perfil", end: true },
  { to: paths.accountPassword(), label: "Senha", end: false },
  { to: paths.accountTwoStep(), label: "Duas etapas", end: false },
  { to: paths.accountDevices(), label: "Aparelhos", end: false },
  { to: paths.accountNotices(), label: "Avisos", end: false },
  { to: paths.accountClinics(), label: "Clínicas", end: false },
];

/** The parts of the account page; on phones they fill their rows, each with its own line. Only members of a clinic get notices. */
export function AccountNav({ isMember }: { isMember: boolean }) {
  return (
    <nav aria-label="Partes da conta" className="mb-6 print:hidden">
      <ul className="flex flex-wrap sm:gap-x-1 sm:border-b sm:border-line">
        {sections
          .filter(({ to }) => isMember || to !== paths.accountNotices())
          .map(({ to, label, end }) => (
            <li key={to} className="grow border-b border-line sm:grow-0 sm:border-0">
              <NavLink
                to={to}
                end={end}
                prefetch="intent"
                className="-mb-px flex min-h-11 items-center justify-center border-b-2 border-transparent px-3 text-ink-soft hover:text-act aria-[current]:border-act aria-[current]:font-semibold aria-[current]:text-ink dense:min-h-9 dense:text-sm"
              >
                {label}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
