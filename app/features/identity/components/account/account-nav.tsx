import { Link, useLocation } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";

const sections = [
  { label: "Perfil", pages: [paths.account(), paths.accountEmail()] },
  { label: "Senha", pages: [accountPaths.accountPassword()] },
  { label: "Duas etapas", pages: [accountPaths.accountTwoStep()] },
  { label: "Aparelhos", pages: [accountPaths.accountDevices()] },
  { label: "Avisos", pages: [accountPaths.accountNotices(), accountPaths.accountPhone()] },
  {
    label: "Seus dados",
    pages: [
      accountPaths.accountData(),
      accountPaths.accountConsents(),
      accountPaths.accountExport(),
      accountPaths.accountRequests(),
    ],
  },
  { label: "Clínicas", pages: [paths.accountClinics()] },
].map(({ label, pages }) => ({ label, pages, to: pages[0] ?? paths.account() }));

const ofMembers = [accountPaths.accountNotices(), accountPaths.accountData()];

/** The parts of the account page; on phones they fill their rows, each with its own line. Only members of a clinic get notices, or are asked for something. */
export function AccountNav({ isMember }: { isMember: boolean }) {
  const here = useLocation().pathname;
  const erasure = accountPaths.accountErasure();
  const ofErasure = isMember ? accountPaths.accountData() : paths.account();
  return (
    <nav aria-label="Partes da conta" className="mb-6 print:hidden">
      <ul className="tabs">
        {sections
          .filter(({ to }) => isMember || !ofMembers.includes(to))
          .map(({ to, label, pages }) => (
            <li key={to}>
              <Link
                to={to}
                aria-current={pages.includes(here) || (here === erasure && to === ofErasure) ? "page" : undefined}
                prefetch="intent"
              >
                {label}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
