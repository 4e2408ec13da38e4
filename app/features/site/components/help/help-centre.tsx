import { Form, Link } from "@remix-run/react";
import { sitePaths } from "~/site-paths";
import { Button } from "~/ui/form/button";
import { SearchField } from "~/ui/list/search-field";
import { HelpBlock } from "~/ui/shell/help-block";
import { SiteHeader } from "../site-header";
import { helpRoles, type HelpRole } from "./help-page";
import { roleWords } from "./role-words";
import { SiteShell } from "../site-shell";

export type Found = { slug: string; title: string; lead: string; for: readonly HelpRole[] };

type HelpCentreProps = {
  query: string;
  role: HelpRole | null;
  found: readonly Found[];
  /** What was typed sounds as if somebody may be in danger: numbers first. */
  atRisk: boolean;
};

/** Questions and answers of the product, to search and to read by role; a GET, so it does without JavaScript. */
export function HelpCentre({ query, role, found, atRisk }: HelpCentreProps) {
  return (
    <SiteShell>
      <SiteHeader
        title="Dúvidas"
        lead="Como se faz cada coisa na CÁRIS. Se a dúvida é sobre o seu atendimento, pergunte a quem atende você."
      />
      {atRisk && (
        <section aria-labelledby="agora" className="mb-8">
          <h2 id="agora" className="mb-2 text-xl">
            Você não precisa passar por isso sem ajuda
          </h2>
          <HelpBlock bare />
        </section>
      )}
      <Form method="get" action={sitePaths.help()} role="search" className="flex max-w-reading flex-wrap gap-3">
        {role && <input type="hidden" name="for" value={role} />}
        <SearchField
          label="Buscar nas dúvidas"
          defaultValue={query}
          className="relative block min-w-0 flex-1 basis-56"
        />
        <Button>Buscar</Button>
      </Form>
      <nav aria-label="Para quem" className="mt-4">
        <ul className="flex flex-wrap gap-x-5">
          <li>
            <RoleLink role={null} current={role} query={query} />
          </li>
          {helpRoles.map((one) => (
            <li key={one}>
              <RoleLink role={one} current={role} query={query} />
            </li>
          ))}
        </ul>
      </nav>
      <Answers query={query} role={role} found={found} />
    </SiteShell>
  );
}

function RoleLink({ role, current, query }: { role: HelpRole | null; current: HelpRole | null; query: string }) {
  const search = { ...(query && { q: query }), ...(role && { for: role }) };
  return (
    <Link
      to={sitePaths.help(Object.keys(search).length > 0 ? search : undefined)}
      aria-current={role === current ? "true" : undefined}
      className="inline-flex min-h-11 items-center text-act underline-offset-4 hover:underline aria-[current]:font-semibold aria-[current]:underline"
    >
      {role ? roleWords[role] : "Todas"}
    </Link>
  );
}

function Answers({ query, role, found }: Pick<HelpCentreProps, "query" | "role" | "found">) {
  if (found.length === 0)
    return (
      <p className="mt-6 max-w-reading">
        {`Nada encontrado para “${query}”. Tente uma palavra só, ou `}
        <Link to={sitePaths.help()} className="link">
          veja todas
        </Link>
        {" ou "}
        <Link to={sitePaths.contact()} className="link">
          escreva para nós
        </Link>
        .
      </p>
    );
  if (query || role) return <List found={found} />;
  const groups = [
    ...helpRoles.map((one) => ({
      name: roleWords[one],
      found: found.filter((page) => page.for.length === 1 && page.for[0] === one),
    })),
    { name: "Conta e aparelho", found: found.filter((page) => page.for.length > 1) },
  ];
  return (
    <>
      {groups.map((group) => (
        <section key={group.name} aria-label={group.name} className="mt-8">
          <h2 className="text-xl">{group.name}</h2>
          <List found={group.found} />
        </section>
      ))}
    </>
  );
}

function List({ found }: { found: readonly Found[] }) {
  return (
    <ul className="mt-3 max-w-reading divide-y divide-line border-y border-line">
      {found.map(({ slug, title, lead }) => (
        <li key={slug} className="py-3">
          <Link to={sitePaths.helpPage(slug)} className="link inline-flex min-h-11 items-center font-medium">
            {title}
          </Link>
          <p className="text-ink-soft">{lead}</p>
        </li>
      ))}
    </ul>
  );
}
