import { Link, useLocation } from "@remix-run/react";
import { paths } from "~/paths";

const sections = [
  { label: "Perfil", pages: [paths.account(), paths.accountEmail()] },
  { label: "Senha", pages: [paths.accountPassword()] },
  { label: "Duas etapas", pages: [paths.accountTwoStep()] },
  { label: "Aparelhos", pages: [paths.accountDevices()] },
  { label: "Avisos", pages: [paths.accountNotices(), paths.accountPhone()] },
  { label: "Clínicas", pages: [paths.accountClinics()] },
].map(({ label, pages }) => ({ label, pages, to: pages[0] ?? paths.account() }));

/** The parts of the account page; on phones they fill their rows, each with its own line. Only members of a clinic get notices. */
export function AccountNav({ isMember }: { isMember: boolean }) {
  const here = useLocation().pathname;
  return (
    <nav aria-label="Partes da conta" className="mb-6 print:hidden">
      <ul className="flex flex-wrap sm:gap-x-1 sm:border-b sm:border-line">
        {sections
          .filter(({ to }) => isMember || to !== paths.accountNotices())
          .map(({ to, label, pages }) => (
            <li key={to} className="grow border-b border-line sm:grow-0 sm:border-0">
              <Link
                to={to}
                aria-current={pages.includes(here) ? "page" : undefined}
                prefetch="intent"
                className="-mb-px flex min-h-11 items-center justify-center border-b-2 border-transparent px-3 text-ink-soft hover:text-act aria-[current]:border-act aria-[current]:font-semibold aria-[current]:text-ink dense:min-h-9 dense:text-sm"
              >
                {label}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
