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

/**
 * The parts of the account page. Where large text leaves room for one in a row, only that which is open, with the others folded behind it:
 * seven rows of tabs would stand before every page. Only members of a clinic get notices, or are asked for something.
 */
export function AccountNav({ isMember }: { isMember: boolean }) {
  const here = useLocation().pathname;
  const erasure = accountPaths.accountErasure();
  const ofErasure = isMember ? accountPaths.accountData() : paths.account();
  const parts = sections
    .filter(({ to }) => isMember || !ofMembers.includes(to))
    .map((part) => ({ ...part, isHere: part.pages.includes(here) || (here === erasure && part.to === ofErasure) }));
  const links = parts.map(({ to, label, isHere }) => (
    <li key={to}>
      <Link to={to} aria-current={isHere ? "page" : undefined} prefetch="intent">
        {label}
      </Link>
    </li>
  ));
  return (
    <nav aria-label="Partes da conta" className="@container mb-6 print:hidden">
      <ul className="tabs @max-[18rem]:hidden">{links}</ul>
      {/* Folded again wherever somebody has gone. */}
      <details key={here} className="hidden @max-[18rem]:block">
        <summary className="link min-h-11">
          {parts.find(({ isHere }) => isHere)?.label ?? "Conta"} · outras partes
        </summary>
        <ul className="tabs">{links}</ul>
      </details>
    </nav>
  );
}
