import { dateFormat } from "~/lib/time/date-format";

type CrpStatusProps = { crp: { number: string; verifiedAt: number | null }; zone: string };

/** Where the check of a psychologist's registration stands. */
export function CrpStatus({ crp: { number, verifiedAt }, zone }: CrpStatusProps) {
  return (
    <section aria-labelledby="crp" className="mt-8 max-w-form border-t border-line pt-8">
      <h2 id="crp" className="text-lg dense:text-base">
        Registro profissional
      </h2>
      <p className="mt-1">
        CRP {number},{" "}
        {verifiedAt === null
          ? "em conferência"
          : `conferido em ${dateFormat("pt-BR", zone, { dateStyle: "long" }).format(verifiedAt)}`}
      </p>
      {verifiedAt === null && (
        <p className="mt-1 text-ink-soft">Uma pessoa da nossa equipe confere o número no cadastro do Conselho.</p>
      )}
    </section>
  );
}
