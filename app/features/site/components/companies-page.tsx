import type { SubProcessor } from "~/ui/copy/sub-processors";
import { SiteHeader } from "./site-header";
import { SiteShell } from "./site-shell";

type Props = { officer: { name: string; email: string }; companies: readonly SubProcessor[] };

/** Who treats data for us, what they get, of whom, and where it lies. */
export function CompaniesPage({ officer, companies }: Props) {
  return (
    <SiteShell>
      <SiteHeader
        title="Com quem dividimos"
        lead="Poucas empresas, sob contrato, e só com o que o serviço delas precisa. Nunca vendemos dados nem fazemos anúncio."
      />
      <dl className="max-w-reading">
        {companies.map(({ name, does, gets, when, where }) => (
          <div key={name} className="border-t border-line py-5">
            <dt className="text-lg font-semibold">{name}</dt>
            <dd className="mt-1">{does}.</dd>
            <dd className="mt-2">
              <span className="font-medium">Recebe:</span> {gets}
            </dd>
            <dd className="mt-1">
              <span className="font-medium">De quem:</span> {when}.
            </dd>
            <dd className="mt-1 text-ink-soft">
              <span className="font-medium">Onde e por quanto tempo:</span> {where}.
            </dd>
          </div>
        ))}
      </dl>
      <p className="max-w-reading border-t border-line pt-5">
        Responde por isto {officer.name},{" "}
        <a href={`mailto:${officer.email}`} className="link">
          {officer.email}
        </a>
        . Quando uma empresa entra ou sai, esta página muda antes.
      </p>
    </SiteShell>
  );
}
