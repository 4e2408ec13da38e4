import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import type { RegisteredOperation } from "../register/processing-register.server";

type Props = {
  operations: readonly RegisteredOperation[];
  safeguards: readonly string[];
  /** Who answers: the clinic for its care, or the house. */
  controller: string;
  officer: { name: string; email: string };
  back: { to: string; label: string };
};

/** The register of operations of treatment, to read and to print. */
export function RegisterPage({ operations, safeguards, controller, officer, back }: Props) {
  return (
    <>
      <PageHeader
        title="Registro de tratamento"
        lead="O que é feito com dados de pessoas, para quê, por qual base e por quanto tempo (LGPD, art. 37). Feito do que cada parte do programa declara; fala com a pessoa, como ela lê na própria conta."
        back={back}
      />
      <div className="max-w-prose">
        <p className="mb-4">
          Controlador: {controller}. Operadora da plataforma: CÁRIS. Encarregado: {officer.name}, {officer.email}.
        </p>
        <PrintButton />
        {operations.map(({ what, ...one }) => (
          <section key={what} className="mt-8 break-inside-avoid">
            <h2 className="text-lg">{what}</h2>
            <OperationParts {...one} />
          </section>
        ))}
        <section className="mt-8 break-inside-avoid">
          <h2 className="text-lg">Segurança (art. 46)</h2>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {safeguards.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function OperationParts({ why, of, data, bases, kept, sharedWith }: Omit<RegisteredOperation, "what">) {
  const parts = [
    ["Finalidade", why],
    ["Titulares", of],
    ["Dados", data.join("; ") || "Só números internos"],
    ["Base legal", bases.join("; ")],
    ["Guarda", kept.join(". ")],
    ["Com quem", sharedWith],
  ] as const;
  return (
    <dl className="mt-2 divide-y divide-line border-y border-line">
      {parts.map(([name, text]) => (
        <div key={name} className="py-2 sm:grid sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-4">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
